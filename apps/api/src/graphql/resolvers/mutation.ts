import { writeAudit } from '../../access/write-audit.ts'
import {
  addRefs,
  type CallResult,
  endThread,
  LedgerError,
  type Sql,
  startThread,
} from '../../ledger/index.ts'
import type { MutationResolvers, RecordStepError } from '../generated.ts'

// An Error in a list would be taken for a failed field.
const toResult = (answer: CallResult | LedgerError): CallResult | RecordStepError =>
  answer instanceof LedgerError
    ? { code: answer.code, message: answer.message, path: answer.path ?? null }
    : answer

export const mutation: MutationResolvers = {
  startThread: (_, { input }, { sql, workspace }) => startThread(sql, workspace, input),
  addRefs: (_, input, { sql, workspace }) => addRefs(sql, workspace, input),
  endThread: (_, { threadId, status, reason = null }, { sql, caller, workspace }) => {
    const note = (transaction: Sql) =>
      writeAudit(transaction, caller, {
        action: 'THREAD_ENDED',
        subject: threadId,
        detail: { status, reason },
      })
    const also = caller.actor.kind === 'PERSON' ? note : undefined
    return endThread(sql, workspace, { threadId, status, reason }, also)
  },
  recordStep: (_, { input }, { recorder, workspace, traceId, origin }) =>
    recorder.recordStep(workspace, { ...input, traceId }, origin),
  recordSteps: async (_, { input }, { recorder, workspace, traceId, origin }) => {
    const items = input.map((item) => ({ ...item, traceId }))
    return (await recorder.recordSteps(workspace, items, origin)).map(toResult)
  },
  claimStep: (_, { input }, { recorder, workspace, traceId, origin }) =>
    recorder.claimStep(workspace, { ...input, traceId }, origin),
  extendClaim: (_, input, { recorder, workspace }) => recorder.extendClaim(workspace, input),
}
