import { listSteps } from '../../ledger/index.ts'
import type { ThreadResolvers } from '../generated.ts'

export const thread: ThreadResolvers = {
  refs: ({ id }, _, { loaders }) => loaders.refs().load(id),
  counts: async ({ id }, _, { loaders }) => (await loaders.sums().load(id)).counts,
  stepCount: async ({ id }, _, { loaders }) => (await loaders.sums().load(id)).stepCount,
  lastActivityAt: async ({ id }, _, { loaders }) => (await loaders.sums().load(id)).lastActivityAt,
  steps: ({ id }, { first, after }, { sql, workspace }) =>
    listSteps(sql, workspace, { threadId: id, first, after }),
  attemptsRemovedBefore: async ({ startedAt }, _, { loaders }) => {
    const removedBefore = await loaders.removedBefore()
    return removedBefore && startedAt < removedBefore ? removedBefore : null
  },
}
