import { type Attempt, watchAttempts } from '../../ledger/index.ts'
import type { SubscriptionResolvers } from '../generated.ts'

export const subscription: SubscriptionResolvers = {
  attemptRecorded: {
    subscribe: (_, { filter }, { sql, workspace, signal }) =>
      watchAttempts(sql, workspace, { filter, signal }),
    resolve: (attempt: Attempt) => attempt,
  },
}
