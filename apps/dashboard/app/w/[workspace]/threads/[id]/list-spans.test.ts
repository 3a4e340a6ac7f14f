import { describe, expect, test } from 'vitest'
import { buildEntries } from './build-entries.ts'
import { listSpans, placeStep } from './list-spans.ts'
import { makeCall, makeStep, second, threadId } from './testing/make-timeline.ts'

const at = (seconds: number) => Date.parse(second(seconds))
const held = makeStep({ id: 's1', status: 'IN_PROGRESS', claim: { holder: 'pod-a', expiresAt: second(60) } })

const firstEntry = (loaded: Omit<Parameters<typeof buildEntries>[0], 'threadId'>) => {
  const [entry] = buildEntries({ threadId, ...loaded })
  if (!entry) throw new Error('There is one entry.')
  return entry
}

describe('placeStep', () => {
  test('a claim is drawn until now, and no longer than it may be held', () => {
    const entry = firstEntry({ steps: [held], calls: [] })
    expect(placeStep(entry, 'service', at(20))).toMatchObject({ from: at(0), to: at(20), clock: 'server' })
    expect(placeStep(entry, 'service', at(99))).toMatchObject({ to: at(60) })
  })

  test('a step of another thread stands where this thread met it', () => {
    const foreign = makeStep({ id: 'f1', firstRecordedAt: second(-9_000) })
    const entry = firstEntry({ steps: [], calls: [makeCall(foreign, { id: 'c1', stepThread: 'other' })] })
    expect(placeStep(entry, 'service', at(0)).from).toBe(at(1))
  })
})

describe('listSpans', () => {
  test('an open claim takes no room, however long it is held', () => {
    const spans = listSpans(buildEntries({ threadId, steps: [held], calls: [] }), 'service')
    expect(spans).toEqual([{ from: at(0), to: at(0), clock: 'server' }])
  })

  test('the server’s clock has nothing of the services’', () => {
    const timed = makeStep({
      id: 's1',
      startedAt: second(-500),
      finishedAt: second(-400),
      subSteps: [{ name: 'authorize', status: 'SUCCESS', at: second(-450) }],
    })
    const entries = buildEntries({ threadId, steps: [timed], calls: [] })
    expect(listSpans(entries, 'service').map(({ from }) => from)).toEqual([at(-500), at(-450)])
    expect(listSpans(entries, 'server').map(({ from }) => from)).toEqual([at(0)])
  })
})
