import { expect, test } from 'vitest'
import { buildEntries } from './build-entries.ts'
import { findZoom } from './find-zoom.ts'
import { makeCall, makeStep, second, threadId } from './testing/make-timeline.ts'

const step = makeStep({ id: 's1', startedAt: second(10), finishedAt: second(11) })
const zoomOf = (calls: Parameters<typeof buildEntries>[0]['calls']) => {
  const [entry] = buildEntries({ threadId, steps: [step], calls })
  if (!entry) throw new Error('There is one step.')
  return findZoom(entry, 'service')
}

test('a step and what repeated it are shown with room on both sides', () => {
  const again = makeCall(step, { id: 'c1', startedAt: second(29), finishedAt: second(30) })
  expect(zoomOf([again])).toEqual({ from: Date.parse(second(7)), to: Date.parse(second(33)) })
})

test('a moment has room too', () => {
  const { from, to } = findZoom({ id: 'm', step: { ...zoomStep }, own: null, calls: [] }, 'server')
  expect(to - from).toBe(100)
})

const zoomStep = { ...step, thread: { id: threadId, label: null, key: null } }
