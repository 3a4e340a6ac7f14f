import { expect, test } from 'vitest'
import { buildEntries } from './build-entries.ts'
import { orderEntries } from './order-entries.ts'
import { makeStep, second, threadId } from './testing/make-timeline.ts'

const timed = (id: string, started: number, recorded: number) =>
  makeStep({
    id,
    startedAt: second(started),
    finishedAt: second(recorded),
    firstRecordedAt: second(recorded),
  })
const entries = buildEntries({
  threadId,
  // The order is recorded when all that it waited for is.
  steps: [
    timed('charge', 1, 2),
    timed('ship', 3, 4),
    timed('order', 0, 5),
    makeStep({ id: 'untimed', firstRecordedAt: second(2.5) }),
  ],
  calls: [],
})
const ids = (clock: 'service' | 'server') => orderEntries(entries, clock).map(({ id }) => id)

test('by the services’ times a step stands where it began, and one without times where it was recorded', () => {
  expect(ids('service')).toEqual(['order', 'charge', 'untimed', 'ship'])
})

test('by the server’s clock the order is the one in which it heard of the steps', () => {
  expect(ids('server')).toEqual(['charge', 'untimed', 'ship', 'order'])
})
