import type { TimelineCallFragment, TimelineStepFragment } from '../../../../../queries/generated/graphql.ts'

export type TimelineStep = TimelineStepFragment
export type TimelineCall = TimelineCallFragment

/** What is known of every step that has calls here; the rest is known of this thread's own steps only. */
type NamedStep = TimelineCall['step']

/** One step and the calls that came after its first, oldest first. */
export type Entry = {
  id: string
  step: NamedStep
  /** Of this thread's own steps. A call may also meet a step that another thread recorded. */
  own: TimelineStep | null
  calls: TimelineCall[]
}

type Loaded = { threadId: string; steps: TimelineStep[]; calls: TimelineCall[] }

/** The steps in the order in which the server first heard of them from this thread. */
export function buildEntries({ threadId, steps, calls }: Loaded): Entry[] {
  const entries = new Map<string, Entry>()
  const thread = { id: threadId, label: null, key: null }
  for (const own of steps) {
    entries.set(own.id, { id: own.id, step: { ...own, thread }, own, calls: [] })
  }
  for (const call of calls.toSorted(byTime)) {
    const entry = entries.get(call.step.id)
    if (entry) entry.calls.push(call)
    // A step of this thread that is not loaded yet comes with its page.
    else if (call.step.thread.id !== threadId)
      entries.set(call.step.id, { id: call.step.id, step: call.step, own: null, calls: [call] })
  }
  return [...entries.values()].toSorted((one, other) => firstSeen(one) - firstSeen(other))
}

function byTime(one: TimelineCall, other: TimelineCall) {
  return (
    Date.parse(one.recordedAt) - Date.parse(other.recordedAt) ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  )
}

function firstSeen({ own, calls, step }: Entry) {
  return Date.parse(own ? step.firstRecordedAt : (calls[0]?.recordedAt ?? step.firstRecordedAt))
}
