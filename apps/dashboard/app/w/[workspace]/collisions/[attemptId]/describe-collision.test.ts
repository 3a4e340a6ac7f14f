import { expect, test } from 'vitest'
import { describeCollision } from './describe-collision.ts'

const original = { id: 'a1', service: 'checkout', recordedAt: '2026-11-24T18:00:00.000Z' }
const attempt = {
  id: 'a2',
  outcome: 'COLLIDED',
  resent: false,
  resultDiverged: false,
  service: 'billing-worker',
  recordedAt: '2026-11-24T18:00:02.000Z',
  differences: [{ kind: 'changed', path: '/amount' }],
  step: { name: 'charge_payment' },
} as const
const describe = (rest: Partial<Parameters<typeof describeCollision>[0]['attempt']>) =>
  describeCollision({
    attempt: { ...attempt, ...rest, differences: [...(rest.differences ?? attempt.differences)] },
    original,
  })

test('a collision names the field, who came, and how much later', () => {
  expect(describe({})).toMatchObject({
    title: 'Same key, two operations',
    story:
      'billing-worker called with the key of charge_payment, 2.0 s after it was recorded, but /amount differs. Nothing changed: the step stands as it was.',
    isGrave: true,
  })
})

test('other differing fields are counted, and a difference too large to list is the whole context', () => {
  const storyOf = (...paths: string[]) =>
    describe({ differences: paths.map((path) => ({ kind: 'changed', path })) }).story
  expect(storyOf('/a', '/b', '/c')).toContain('/a and 2 other fields differ')
  expect(storyOf('')).toContain('the whole context differs')
})

test('an item that only moved is no field that differs', () => {
  const moved = { kind: 'moved', path: '/items/0' } as const
  expect(describe({ differences: [moved, { kind: 'added', path: '/note' }] }).story).toContain(
    '/note differs',
  )
  expect(describe({ differences: [moved] }).story).toContain('but a list has another order')
})

test('a duplicate with another result is two results of one operation', () => {
  const diverged = describe({ outcome: 'DEDUPLICATED', resultDiverged: true, differences: [] })
  expect(diverged).toMatchObject({ title: 'Same operation, two results', isGrave: true })
  expect(diverged.story).toContain('the code ran again')
})

test.each([
  [true, 'Same operation, sent again'],
  [false, 'Same operation, run again'],
])('a duplicate with the same result is no alarm (resent: %s)', (resent, title) => {
  expect(describe({ outcome: 'DEDUPLICATED', resent, differences: [] })).toMatchObject({
    title,
    isGrave: false,
  })
})

test('a collision with a run that failed, and was repeated later, came before what stands', () => {
  expect(describe({ recordedAt: '2026-11-24T17:59:57.000Z' }).story).toContain(
    '3.0 s before the run that stands was recorded',
  )
})

test('the call that recorded the step is compared with nothing', () => {
  expect(describe({ id: 'a1', outcome: 'RECORDED', differences: [] }).title).toBe(
    'One operation, as it stands',
  )
})
