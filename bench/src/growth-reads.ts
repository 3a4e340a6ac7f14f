import { outcomes } from '@stepledger/sdk'
import { startOf } from './growth-fill.ts'

/** One thread of the ledger, taken at random, as a reader may know it, and a cursor of each list at its place. */
export type Sample = {
  thread: number
  threadId: string
  stepId: string
  attemptId: string
  threadsAfter: string
  attemptsAfter: string
}

export type Read = { name: string; operation: string; variables: (sample: Sample) => Record<string, unknown> }

const day = 86_400_000
const minute = 60_000

type Filter = Record<string, unknown>
type Filters = Record<string, Filter | ((sample: Sample) => Filter)>

/** A list by each filter: its first page, and one from somewhere in the middle. */
const lists = (
  list: string,
  filters: Filters,
  read: (filter: Filter, deep: boolean, sample: Sample) => Filter,
) =>
  Object.entries(filters).flatMap(([by, filter]) =>
    [false, true].map((deep) => ({
      name: `${list} by ${by}${deep ? ', deep' : ''}`,
      operation: list === 'threads' ? 'Threads' : 'Attempts',
      variables: (sample: Sample) =>
        read(typeof filter === 'function' ? filter(sample) : filter, deep, sample),
    })),
  )

type Chart = { name: string; operation: string; filter: Filter; length: number; width: number; end: Date }

const chart = ({ name, operation, filter, length, width, end }: Chart): Read => ({
  name,
  operation,
  // The dashboard's windows begin at round times, and end in the part that runs.
  variables: () => {
    const until = (Math.floor(end.getTime() / width) + 1) * width
    return {
      filter,
      since: new Date(until - length).toISOString(),
      until: new Date(until).toISOString(),
      buckets: length / width,
    }
  },
})

const activity = (by: string, filter: Filter, length: number, width: number, end: Date): Read =>
  chart({ name: `activity of ${by}`, operation: 'Activity', filter, length, width, end })

const started = (by: string, filter: Filter, length: number, width: number, end: Date): Read =>
  chart({ name: `threads started in ${by}`, operation: 'ThreadActivity', filter, length, width, end })

/** What the dashboard asks for, on a ledger of which the first thread began then, and the last one ended. */
export const growthReads = ({ began, end }: { began: Date; end: Date }): Read[] => {
  const dayOf = ({ thread }: Sample) => {
    const since = startOf(began, thread)
    return [since.toISOString(), new Date(since.getTime() + day / 4).toISOString()]
  }
  const threadFilters: Filters = {
    nothing: {},
    status: { status: ['COMPLETED'] },
    'a rare status': { status: ['CANCELLED'] },
    ...Object.fromEntries(outcomes.map((outcome) => [outcome, { outcome: [outcome] }])),
    'step name': { stepName: 'charge_payment' },
    'a rare step name': { stepName: 'manual_review' },
    service: { service: 'support' },
    'a common reference': { ref: { key: 'country', value: 'FR' } },
    tag: { tag: 'vip' },
    'a common text of the label': { label: 'Grace' },
    time: (sample) => ({ startedAfter: dayOf(sample)[0], startedBefore: dayOf(sample)[1] }),
    'status and service': { status: ['ACTIVE'], service: 'support' },
    'outcome and service': { outcome: ['COLLIDED'], service: 'support' },
  }
  const attemptFilters: Filters = {
    nothing: {},
    ...Object.fromEntries(outcomes.map((outcome) => [outcome, { outcome: [outcome] }])),
    'step name': { stepName: 'charge_payment' },
    'a rare step name': { stepName: 'manual_review' },
    service: { service: 'billing-worker' },
    'outcome and service': { outcome: ['COLLIDED'], service: 'billing-worker' },
    'outcome and step name': { outcome: ['FENCED', 'COLLIDED'], stepName: 'ship_order' },
    'diverged results': { resultDiverged: true },
    time: (sample) => ({ recordedAfter: dayOf(sample)[0], recordedBefore: dayOf(sample)[1] }),
  }
  const lookups: Record<string, (sample: Sample) => string> = {
    'thread key': ({ thread }) => `order:${thread}`,
    'thread id': ({ threadId }) => threadId,
    key: ({ thread }) => `order:${thread}:2`,
    execution: ({ thread }) => `run:order:${thread}:3:1`,
    'a reference of one thread': ({ thread }) => `ORD-${thread}`,
    'a reference of some': ({ thread }) => `customer-${Math.floor(thread / 5)}`,
    'a reference of many': () => 'DE',
    nothing: ({ thread }) => `unknown-${thread}`,
  }
  return [
    { name: 'thread page', operation: 'Thread', variables: ({ threadId }) => ({ id: threadId }) },
    { name: 'step of a thread', operation: 'ThreadStep', variables: ({ stepId }) => ({ id: stepId }) },
    { name: 'calls of a step', operation: 'StepCalls', variables: ({ stepId }) => ({ id: stepId }) },
    { name: 'call', operation: 'Attempt', variables: ({ attemptId }) => ({ id: attemptId }) },
    { name: 'collision', operation: 'Collision', variables: ({ attemptId }) => ({ id: attemptId }) },
    {
      name: 'key page',
      operation: 'KeyCalls',
      variables: ({ thread }) => {
        const key = `order:${thread}:2`
        return { filter: { idempotencyKey: key }, key, name: null, first: 100, after: null, isFirst: true }
      },
    },
    ...Object.entries(lookups).map(([by, text]) => ({
      name: `lookup by ${by}`,
      operation: 'Lookup',
      variables: (sample: Sample) => ({ text: text(sample), first: 12 }),
    })),
    ...lists('threads', threadFilters, (filter, deep, { threadsAfter }) => ({
      filter,
      first: 50,
      after: deep ? threadsAfter : null,
    })),
    {
      name: 'threads by a reference of one',
      operation: 'Threads',
      variables: ({ thread }) => ({
        filter: { ref: { key: 'order_id', value: `ORD-${thread}` } },
        first: 50,
        after: null,
      }),
    },
    {
      name: 'threads by a rare text of the label',
      operation: 'Threads',
      variables: ({ thread }) => ({ filter: { label: `ORD-${thread} ` }, first: 50, after: null }),
    },
    ...lists('attempts', attemptFilters, (filter, deep, { attemptsAfter }) => ({
      filter,
      first: 50,
      after: deep ? attemptsAfter : null,
    })),
    { name: 'problems of the overview', operation: 'ActivityProblems', variables: () => ({ first: 6 }) },
    activity('an hour', {}, 60 * minute, minute, end),
    activity('a day', {}, day, 15 * minute, end),
    activity('a week', {}, 7 * day, 120 * minute, end),
    activity('90 days', {}, 90 * day, day, end),
    activity('90 days by outcome', { outcome: ['DEDUPLICATED', 'COLLIDED'] }, 90 * day, day, end),
    activity('90 days by service', { service: 'billing-worker' }, 90 * day, day, end),
    activity('90 days by step name', { stepName: 'ship_order' }, 90 * day, day, end),
    activity('90 days by diverged results', { resultDiverged: true }, 90 * day, day, end),
    started('an hour', {}, 60 * minute, minute, end),
    ...Object.entries(threadFilters).flatMap(([by, filter]) =>
      typeof filter === 'function' ? [] : started(`a day by ${by}`, filter, day, 15 * minute, end),
    ),
    started('a week', {}, 7 * day, 120 * minute, end),
    started('90 days', {}, 90 * day, day, end),
    started('90 days by service', { service: 'support' }, 90 * day, day, end),
    started('90 days by outcome', { outcome: ['DEDUPLICATED'] }, 90 * day, day, end),
  ]
}
