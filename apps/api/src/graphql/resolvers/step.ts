import { listStepAttempts } from '../../ledger/index.ts'
import type { StepResolvers } from '../generated.ts'
import { findOrThrow } from './find-or-throw.ts'
import { readPayload, readSubSteps } from './payload.ts'

export const step: StepResolvers = {
  thread: ({ threadId }, _, { loaders }) => findOrThrow(loaders.threads(), threadId),
  context: ({ context }) => readPayload(context),
  result: ({ result }) => readPayload(result),
  error: ({ error }) => readPayload(error),
  subSteps: ({ subSteps }) => readSubSteps(subSteps),
  attempts: async ({ id, counts }, { first, after }, { sql, workspace, loaders }) => ({
    ...(await listStepAttempts(sql, workspace, { stepId: id, first, after })),
    count: async () => Math.min(counts.calls - (await loaders.removedCalls().load(id)), 10_001),
  }),
  removedAttempts: ({ id }, _, { loaders }) => loaders.removedCalls().load(id),
}
