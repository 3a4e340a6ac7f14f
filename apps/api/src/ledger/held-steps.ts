import type { Call } from './prepare-call.ts'
import type { EarlierCalls, KnownRow } from './read-known.ts'
import type { Workspace } from './types.ts'

/** A step as this server last wrote it, what every execution has told of it, and the thread that its call was in. */
export type HeldStep = { row: KnownRow; told: Map<string, EarlierCalls>; threadId: string }

export type HeldSteps = {
  /** `call` is one of the step's own. */
  keep: (workspace: Workspace, call: Call, step: HeldStep) => void
  /** The step that this call records; once, since the call changes its row. */
  take: (workspace: Workspace, call: Call) => HeldStep | undefined
  /** The row of a claim that was extended is another one. */
  forget: (claimToken: string) => void
}

const mostExecutions = 100

/** With the thread, whatever the key's scope, since a call is answered with its own: as the caller names it. */
const identityOf = (workspace: Workspace, call: Call): string =>
  JSON.stringify([
    workspace.id,
    call.threadId,
    call.threadKey,
    call.keyScope,
    call.name,
    call.keyKind,
    call.key,
  ])

// A row without its payload is about a thousand characters, and what one execution told about a tenth of that.
const lengthOf = ({ row: { context, result, error, subSteps }, told }: HeldStep): number =>
  [context, result, error, subSteps].reduce((sum, text) => sum + (text?.length ?? 0), 1_024 + told.size * 100)

/**
 * Steps that this server wrote of late and is likely to hear of again, at most twice `most` characters of them: those that
 * it claimed, and those that it was the first to repeat, as long as no other server writes to them. It need not read what
 * it wrote itself. A hint and never an answer: what is decided from it is written only while the row is still that
 * version. A step that was recorded once is not kept: most are never heard of again, and to keep them all was measured to
 * cost (d) of docs/performance.md a tenth.
 *
 * Only what the clock has no part in is decided from memory, since the clock is the database's: a step in progress is
 * found by its claim's token alone, and nothing is found for a claim.
 */
export const createHeldSteps = (most = 4 * 1024 * 1024): HeldSteps => {
  type Kept = { slot: string; identity: string; step: HeldStep }
  let young = new Map<string, Kept>()
  let old = new Map<string, Kept>()
  let length = 0
  const find = (slot: string): Kept | undefined => young.get(slot) ?? old.get(slot)
  const forget = (slot: string): void => {
    young.delete(slot)
    old.delete(slot)
  }
  return {
    keep: (workspace, call, step) => {
      const { row, told } = step
      const identity = identityOf(workspace, call)
      const slot = row.status === 'IN_PROGRESS' ? row.claimToken : identity
      if (slot === null || told.size > mostExecutions) return
      young.set(slot, { slot, identity, step })
      length += lengthOf(step)
      if (length < most) return
      old = young
      young = new Map()
      length = 0
    },
    take: (workspace, call) => {
      const identity = identityOf(workspace, call)
      const claimed = call.claimToken === null ? undefined : find(call.claimToken)
      const kept = claimed ?? find(identity)
      if (kept?.identity !== identity) return undefined
      forget(kept.slot)
      return call.kind === 'CLAIM' ? undefined : kept.step
    },
    forget,
  }
}
