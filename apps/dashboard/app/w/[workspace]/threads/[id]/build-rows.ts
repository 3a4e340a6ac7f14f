import type { Entry, TimelineCall, TimelineStep } from './build-entries.ts'

export type Row =
  | { kind: 'step'; id: string; entry: Entry; open: boolean }
  | { kind: 'part'; id: string; entry: Entry; part: TimelineStep['subSteps'][number] }
  | { kind: 'call'; id: string; entry: Entry; call: TimelineCall; first: boolean }
  | { kind: 'note'; id: string; entry: Entry; note: 'loading' | 'failed' | 'more' }

/** The calls of a step, as far as they are known once it is unfolded. */
export type StepCalls = { calls: TimelineCall[]; more: boolean } | 'loading' | 'failed'

type Unfolded = { entries: Entry[]; open: ReadonlySet<string>; callsOf: (stepId: string) => StepCalls }

/** The rows as they stand under each other: a step, and when it is unfolded its parts and its calls. */
export function buildRows({ entries, open, callsOf }: Unfolded): Row[] {
  return entries.flatMap((entry): Row[] => {
    const isOpen = open.has(entry.id)
    const head: Row = { kind: 'step', id: entry.id, entry, open: isOpen }
    if (!isOpen) return [head]
    const parts = (entry.own?.subSteps ?? []).map(
      (part, index): Row => ({ kind: 'part', id: `${entry.id}/${index}`, entry, part }),
    )
    return [head, ...parts, ...buildCallRows(entry, callsOf)]
  })
}

function buildCallRows(entry: Entry, callsOf: Unfolded['callsOf']): Row[] {
  // Of another thread's step only the calls of this thread belong here.
  const known = entry.own ? callsOf(entry.id) : { calls: entry.calls, more: false }
  if (typeof known === 'string') {
    // The note stands where the first call will: nothing moves when it comes.
    return [
      { kind: 'note', id: `${entry.id}/${known}`, entry, note: known },
      ...entry.calls.map((call): Row => ({ kind: 'call', id: call.id, entry, call, first: false })),
    ]
  }
  const rows = known.calls.map(
    (call, index): Row => ({
      kind: 'call',
      id: call.id,
      entry,
      call,
      first: entry.own !== null && index === 0,
    }),
  )
  return known.more ? [...rows, { kind: 'note', id: `${entry.id}/more`, entry, note: 'more' }] : rows
}
