import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import { AccessError } from '../access/access-error.ts'
import type { Permission } from '../access/caller.ts'
import type { RequestContext } from './context.ts'
import type { MutationResolvers, QueryResolvers, SubscriptionResolvers } from './generated.ts'

type Fields<Resolvers> = Readonly<Record<keyof Resolvers, Permission | 'ANY'>>

/** What a caller must be permitted to ask a root field. All below it is reached through one of these alone. */
export const permissions: {
  Query: Fields<QueryResolvers>
  Mutation: Fields<MutationResolvers>
  Subscription: Fields<SubscriptionResolvers>
} = {
  Query: {
    viewer: 'ANY',
    thread: 'READ',
    threads: 'READ',
    step: 'READ',
    attempt: 'READ',
    attempts: 'READ',
    lookup: 'READ',
    verdict: 'READ',
    retention: 'READ',
    activity: 'READ',
    threadActivity: 'READ',
    apiKeys: 'ADMINISTER',
    members: 'ADMINISTER',
    invitations: 'ADMINISTER',
    auditLog: 'ADMINISTER',
  },
  Mutation: {
    startThread: 'RECORD',
    addRefs: 'RECORD',
    endThread: 'END_THREADS',
    recordStep: 'RECORD',
    recordSteps: 'RECORD',
    claimStep: 'RECORD',
    extendClaim: 'RECORD',
    noteExport: 'EXPORT',
    createApiKey: 'ADMINISTER',
    rotateApiKey: 'ADMINISTER',
    revokeApiKey: 'ADMINISTER',
    setApiKeyLimit: 'ADMINISTER',
    inviteMember: 'ADMINISTER',
    revokeInvitation: 'ADMINISTER',
    setMemberRole: 'ADMINISTER',
    removeMember: 'ADMINISTER',
    createPasswordLink: 'ADMINISTER',
    createWorkspace: 'ADMINISTER',
  },
  Subscription: { attemptRecorded: 'READ' },
}

type Resolver = GraphQLFieldResolver<unknown, RequestContext>

/** What a batch may hold at most: a larger one is refused, and not paid for item by item. */
const mostItems = 500

/** How many of its calls a key spends on a root field: each item of a batch is one. */
const countCalls = ({ input }: { input?: unknown }): number =>
  Array.isArray(input) ? Math.min(Math.max(1, input.length), mostItems) : 1

const guard =
  (permission: Permission | 'ANY', resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    if (permission !== 'ANY' && !context.caller.permissions.has(permission))
      throw new AccessError('FORBIDDEN', `This needs the permission ${permission}.`)
    context.spend(countCalls(args))
    return resolve(source, args, context, info)
  }

/** Puts permissions and limits before the root fields' resolvers. A field that the table does not name stops the start. */
export const requirePermissions = (schema: GraphQLSchema): GraphQLSchema => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const root of roots) {
    if (!root) continue
    const table = new Map(Object.entries(permissions[root.name as keyof typeof permissions]))
    for (const field of Object.values(root.getFields())) {
      const permission = table.get(field.name)
      if (!permission) throw new Error(`${root.name}.${field.name} has no permission`)
      if (field.subscribe) field.subscribe = guard(permission, field.subscribe)
      else field.resolve = guard(permission, field.resolve ?? defaultFieldResolver)
    }
  }
  return schema
}
