import type { Attempt } from '../../ledger/index.ts'
import type { SubscriptionResolvers } from '../generated.ts'

export const subscription: SubscriptionResolvers = {
  attemptRecorded: {
    subscribe: (_, { filter }, { feeds, workspace, signal }) => feeds.watch(workspace, { filter, signal }),
    resolve: (attempt: Attempt) => attempt,
  },
}
