import { describe, expect, test } from 'vitest'
import { buildEntries } from './build-entries.ts'
import { buildMinimap, findMark } from './build-minimap.ts'
import { buildTimeScale } from './build-time-scale.ts'
import { listSpans } from './list-spans.ts'
import { listStops } from './list-stops.ts'
import { makeCall, makeStep, second, threadId } from './testing/make-timeline.ts'

const makeMinimap = (loaded: Omit<Parameters<typeof buildEntries>[0], 'threadId'>) => {
  const entries = buildEntries({ threadId, ...loaded })
  const scale = buildTimeScale(listSpans(entries, 'service'))
  return buildMinimap({ entries, stops: listStops(entries, 0), scale, clock: 'service', places: 60 })
}
const lasting = (
  id: string,
  from: number,
  to: number,
  fields: Partial<Parameters<typeof makeStep>[0]> = {},
) =>
  makeStep({
    id,
    startedAt: second(from),
    finishedAt: second(to),
    firstRecordedAt: second(to),
    ...fields,
  })

describe('buildMinimap', () => {
  test('draws each step on a line of its own, where it lies in time', () => {
    const { lines, layers } = makeMinimap({ steps: [lasting('a', 0, 50), lasting('b', 50, 100)], calls: [] })
    expect(lines).toBe(2)
    expect(layers).toEqual([{ look: 'good', path: 'M0 0h501v1H0zM500 1h500v1H500z' }])
  })

  test('what went wrong, is held or was repeated has a look of its own', () => {
    const charge = lasting('a', 0, 50)
    const { layers } = makeMinimap({
      steps: [
        charge,
        lasting('b', 50, 100, { status: 'ERROR' }),
        lasting('c', 0, 9, { status: 'IN_PROGRESS' }),
      ],
      calls: [makeCall(charge, { id: 'c1', startedAt: second(60), finishedAt: second(70) })],
    })
    expect(layers.map(({ look }) => look)).toEqual(['repeat', 'good', 'held', 'bad'])
  })

  test('ten thousand steps take no more room than a few', () => {
    const steps = Array.from({ length: 10_000 }, (_, index) => lasting(`s${index}`, index, index + 3))
    const { lines, layers, marks } = makeMinimap({ steps, calls: [] })
    expect(lines).toBeLessThanOrEqual(20)
    expect(layers.map(({ path }) => path.length)[0]).toBeLessThan(2_000)
    expect(marks).toEqual([])
  })

  test('problems that lie together are one mark, which leads to the gravest', () => {
    const steps = Array.from({ length: 500 }, (_, index) =>
      lasting(`s${index}`, index, index + 1, index < 4 ? { status: 'FAILED' } : {}),
    )
    const [, repeated] = steps
    if (!repeated) throw new Error('There are steps.')
    const calls = [
      makeCall(repeated, { id: 'c1', outcome: 'COLLIDED', recordedAt: second(2) }),
      makeCall(repeated, { id: 'c2', recordedAt: second(400) }),
    ]
    const minimap = makeMinimap({ steps, calls })
    const stop = { step: 's1', call: 'c1', kind: 'collided' }
    expect(minimap.marks).toEqual([{ at: 0.5 / 60, stop }])
    expect(findMark(minimap, 0.01)?.stop).toEqual(stop)
    expect(findMark(minimap, 0.5)).toBeUndefined()
  })

  test('no step, no line to draw', () => {
    expect(makeMinimap({ steps: [], calls: [] })).toEqual({ lines: 1, layers: [], marks: [], places: 60 })
  })
})
