import {
  countActivity,
  countAttempts,
  countThreadActivity,
  countThreads,
  findThread,
  findVerdict,
  listAttempts,
  listThreads,
  lookup,
} from '../../ledger/index.ts'
import type { QueryResolvers } from '../generated.ts'
import { toConnection } from './connection.ts'
import { viewer } from './viewer.ts'

export const query: QueryResolvers = {
  viewer,
  thread: (_, input, { sql, workspace }) => findThread(sql, workspace, input),
  threads: async (_, { filter, first, after }, { sql, workspace }) => {
    const page = await listThreads(sql, workspace, { filter, first, after })
    return toConnection(page, after, () => countThreads(sql, workspace, filter))
  },
  step: (_, { id }, { loaders }) => loaders.steps().load(id),
  attempt: (_, { id }, { loaders }) => loaders.attempts().load(id),
  attempts: async (_, { filter, first, after }, { sql, workspace }) => {
    const page = await listAttempts(sql, workspace, { filter, first, after })
    return toConnection(page, after, () => countAttempts(sql, workspace, filter))
  },
  lookup: (_, input, { sql, workspace }) => lookup(sql, workspace, input),
  verdict: (_, input, { sql, workspace }) => findVerdict(sql, workspace, input),
  activity: (_, input, { sql, workspace }) => countActivity(sql, workspace, input),
  threadActivity: (_, input, { sql, workspace }) => countThreadActivity(sql, workspace, input),
  retention: async (_, __, { loaders }) => ({ attemptsRemovedBefore: await loaders.removedBefore() }),
}
