import { expect, test } from 'vitest'
import { buildEntries } from './build-entries.ts'
import { buildRows } from './build-rows.ts'
import { beginsWithin, findRowAt } from './find-row.ts'
import { makeCall, makeStep, second, threadId } from './testing/make-timeline.ts'

const at = (seconds: number) => Date.parse(second(seconds))
const steps = [0, 10, 20].map((seconds) =>
  makeStep({ id: `s${seconds}`, startedAt: second(seconds), firstRecordedAt: second(seconds) }),
)
const [first] = steps
if (!first) throw new Error('There are steps.')
const call = makeCall(first, { id: 'c1', startedAt: second(12) })
const rows = buildRows({
  entries: buildEntries({ threadId, steps, calls: [call] }),
  open: new Set(['s0']),
  callsOf: () => ({ calls: [call], more: true }),
})

test('a moment leads to the step that begins there or next', () => {
  const idAt = (seconds: number) => rows[findRowAt(rows, at(seconds), 'service')]?.id
  expect([-5, 0, 5, 10, 20].map(idAt)).toEqual(['s0', 's0', 's10', 's10', 's20'])
})

test('after the last step there is the last row', () => {
  expect(findRowAt(rows, at(99), 'service')).toBe(rows.length - 1)
  expect(findRowAt([], at(0), 'service')).toBe(-1)
})

test('steps and calls begin in a stretch of time, notes do not', () => {
  const within = rows.filter((row) => beginsWithin(row, { from: at(5), to: at(15) }, 'service'))
  expect(within.map(({ id }) => id)).toEqual(['c1', 's10'])
})
