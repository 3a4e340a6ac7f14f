import { expect, test } from 'vitest'
import { buildEntries } from './build-entries.ts'
import { findClockSkew } from './find-clock-skew.ts'
import { makeCall, makeStep, second, threadId } from './testing/make-timeline.ts'

const findIn = (
  steps: Parameters<typeof buildEntries>[0]['steps'],
  calls: ReturnType<typeof makeCall>[] = [],
) => findClockSkew(buildEntries({ threadId, steps, calls }))

const ends = (finished: number, fields: Partial<Parameters<typeof makeStep>[0]> = {}) =>
  makeStep({ id: `s${finished}`, finishedAt: second(finished), firstRecordedAt: second(10), ...fields })

test('a step that ended after it was recorded shows that its service’s clock is ahead, by as much at least', () => {
  expect(findIn([ends(12), ends(13.5), ends(9)])).toEqual([{ service: 'checkout', ahead: 3_500, bars: 2 }])
})

test('as much as clocks in step differ is no skew, and a late report is none', () => {
  expect(findIn([ends(10.4), ends(-900)])).toEqual([])
})

test('each service is told of, the one that is furthest ahead first', () => {
  const call = makeCall(ends(9), {
    id: 'c1',
    service: 'shipping',
    startedAt: second(30),
    recordedAt: second(11),
  })
  expect(findIn([ends(9), ends(12)], [call]).map(({ service }) => service)).toEqual(['shipping', 'checkout'])
})

test('a run that was claimed first, and so recorded later, is not suspected', () => {
  expect(findIn([ends(60, { counts: { calls: 2 } })])).toEqual([])
})
