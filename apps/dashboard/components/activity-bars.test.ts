import { expect, test } from 'vitest'
import { buildBars, findTop } from './activity-bars.ts'

const layers = [
  { field: 'recorded', fill: 'fill-recorded' },
  { field: 'collided', fill: 'fill-collided' },
] as const
const nothing = { recorded: 0, collided: 0 }
const pathsOf = (buckets: Parameters<typeof buildBars<'recorded' | 'collided'>>[0]) =>
  buildBars(buckets, layers).slices.map(({ path }) => path)

test('slices stand on each other, to scale', () => {
  expect(pathsOf([{ recorded: 60, collided: 30 }])).toEqual([
    'M0.08 120h0.84v-72h-0.84z',
    'M0.08 48h0.84v-36h-0.84z',
  ])
})

test('one collision among thousands of calls is still a slice that is seen', () => {
  expect(pathsOf([nothing, { recorded: 5_000, collided: 1 }])[1]).toBe('M1.08 60h0.84v-2h-0.84z')
})

test('what was not counted has no bar, and is told from what was counted and is nothing', () => {
  const counted = buildBars([nothing, { recorded: 0, collided: 1 }], layers)
  expect(counted).toMatchObject({ uncounted: 0, isEmpty: false, top: 1, count: 2 })
  expect(buildBars([null, null, nothing, { recorded: 0, collided: 1 }], layers)).toMatchObject({
    uncounted: 2,
    isEmpty: false,
  })
  expect(buildBars([null, null], layers)).toMatchObject({ uncounted: 2, isEmpty: true })
})

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [51, 100],
  [1_341, 2_000],
  [10_000, 10_000],
])('a greatest bar of %i has %i at the top of the chart', (most, top) => {
  expect(findTop([0, most])).toBe(top)
})
