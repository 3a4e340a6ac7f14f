import type { Entry, TimelineCall } from './build-entries.ts'
import { isUnknown } from './is-unknown.ts'

/** From the gravest to the one that is no problem by itself. */
export const stopKinds = [
  'collided',
  'fenced',
  'diverged',
  'unknown',
  'taken-over',
  'failed',
  'repeat',
] as const
export type StopKind = (typeof stopKinds)[number]

/** A place in the timeline that an operator wants to see: every repeated call, and every step that did not end well. */
export type Stop = { step: string; call: string | null; kind: StopKind }

export function isProblem({ kind }: { kind: StopKind }) {
  return kind !== 'repeat'
}

/** From top to bottom. */
export function listStops(entries: Entry[], now: number): Stop[] {
  return entries.flatMap((entry) => {
    const trouble = findTrouble(entry, now)
    return [
      ...(trouble ? [{ step: entry.id, call: null, kind: trouble }] : []),
      ...entry.calls
        .filter(({ outcome }) => outcome !== 'CLAIMED')
        .map((call) => ({ step: entry.id, call: call.id, kind: judgeCall(call) })),
    ]
  })
}

function findTrouble({ own }: Entry, now: number): StopKind | null {
  if (!own) return null
  if (isUnknown(own, now)) return 'unknown'
  return own.status === 'FAILED' || own.status === 'ERROR' ? 'failed' : null
}

function judgeCall({ outcome, resultDiverged }: TimelineCall): StopKind {
  if (outcome === 'COLLIDED') return 'collided'
  if (outcome === 'FENCED') return 'fenced'
  if (resultDiverged && outcome !== 'RETRIED') return 'diverged'
  return outcome === 'TAKEN_OVER' ? 'taken-over' : 'repeat'
}
