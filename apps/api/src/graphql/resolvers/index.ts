import type { Resolvers } from '../generated.ts'
import { dateTimeScalar, jsonScalar } from '../scalars.ts'
import { apiKeyMutation, apiKeyQuery } from './api-keys.ts'
import { attempt } from './attempt.ts'
import { auditConnection, auditMutation, auditQuery } from './audit-log.ts'
import { attemptConnection, stepConnection, threadConnection } from './connection.ts'
import { memberMutation, memberQuery } from './members.ts'
import { mutation } from './mutation.ts'
import { query } from './query.ts'
import { step } from './step.ts'
import { subscription } from './subscription.ts'
import { thread } from './thread.ts'

export const resolvers: Resolvers = {
  Query: { ...query, ...apiKeyQuery, ...memberQuery, ...auditQuery },
  Mutation: { ...mutation, ...apiKeyMutation, ...memberMutation, ...auditMutation },
  Subscription: subscription,
  Thread: thread,
  Step: step,
  Attempt: attempt,
  ThreadConnection: threadConnection,
  StepConnection: stepConnection,
  AttemptConnection: attemptConnection,
  AuditConnection: auditConnection,
  RecordStepResult: {
    __resolveType: (result) => ('outcome' in result ? 'RecordStepPayload' : 'RecordStepError'),
  },
  LookupNode: {
    __resolveType: (node) => ('outcome' in node ? 'Attempt' : 'fingerprint' in node ? 'Step' : 'Thread'),
  },
  JSON: jsonScalar,
  DateTime: dateTimeScalar,
}
