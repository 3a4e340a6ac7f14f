import { addRefs, endThread, startThread } from '../../ledger/index.ts'
import type { MutationResolvers } from '../generated.ts'

export const mutation: MutationResolvers = {
  startThread: (_, { input }, { sql, workspace }) => startThread(sql, workspace, input),
  addRefs: (_, input, { sql, workspace }) => addRefs(sql, workspace, input),
  endThread: (_, { threadId, status, reason }, { sql, workspace }) =>
    endThread(sql, workspace, { threadId, status, reason: reason ?? null }),
  recordStep: (_, { input }, { recorder, workspace, traceId }) =>
    recorder.recordStep(workspace, { ...input, traceId }),
  recordSteps: (_, { input }, { recorder, workspace, traceId }) =>
    recorder.recordSteps(
      workspace,
      input.map((item) => ({ ...item, traceId })),
    ),
  claimStep: (_, { input }, { recorder, workspace, traceId }) =>
    recorder.claimStep(workspace, { ...input, traceId }),
  extendClaim: (_, input, { recorder, workspace }) => recorder.extendClaim(workspace, input),
}
