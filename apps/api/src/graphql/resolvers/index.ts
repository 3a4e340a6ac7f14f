import type { Resolvers } from '../generated.ts'
import { dateTimeScalar, jsonScalar } from '../scalars.ts'
import { apiKeyMutation, apiKeyQuery } from './api-keys.ts'
import { attempt } from './attempt.ts'
import { attemptConnection, stepConnection, threadConnection } from './connection.ts'
import { mutation } from './mutation.ts'
import { query } from './query.ts'
import { step } from './step.ts'
import { subscription } from './subscription.ts'
import { thread } from './thread.ts'

export const resolvers: Resolvers = {
  Query: { ...query, ...apiKeyQuery },
  Mutation: { ...mutation, ...apiKeyMutation },
  Subscription: subscription,
  Thread: thread,
  Step: step,
  Attempt: attempt,
  ThreadConnection: threadConnection,
  StepConnection: stepConnection,
  AttemptConnection: attemptConnection,
  RecordStepResult: {
    __resolveType: (result) => ('outcome' in result ? 'RecordStepPayload' : 'RecordStepError'),
  },
  LookupNode: {
    __resolveType: (node) => ('outcome' in node ? 'Attempt' : 'fingerprint' in node ? 'Step' : 'Thread'),
  },
  JSON: jsonScalar,
  DateTime: dateTimeScalar,
}
