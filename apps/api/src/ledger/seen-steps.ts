import type { Call } from './prepare-call.ts'
import type { Workspace } from './types.ts'

export type SeenSteps = {
  has: (workspace: Workspace, call: Call) => boolean
  add: (workspace: Workspace, call: Call) => void
}

const identityOf = (
  workspace: Workspace,
  { keyScope, threadId, threadKey, name, keyKind, key }: Call,
): string => {
  const scope = keyScope === 'THREAD' ? (threadId ?? threadKey) : ''
  return JSON.stringify([workspace.id, scope, name, keyKind, key])
}

/**
 * Steps that this server has seen of late, between `most` and twice as many. A hint and never an answer: a call for one
 * of them is looked up before it is inserted, which spares the database an insertion that would find it there.
 */
export const createSeenSteps = (most = 20_000): SeenSteps => {
  let young = new Set<string>()
  let old = new Set<string>()
  return {
    has: (workspace, call) => {
      const identity = identityOf(workspace, call)
      return young.has(identity) || old.has(identity)
    },
    add: (workspace, call) => {
      young.add(identityOf(workspace, call))
      if (young.size < most) return
      old = young
      young = new Set()
    },
  }
}
