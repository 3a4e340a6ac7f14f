import type { GraphQLFieldResolver } from 'graphql'
import { expect, test } from 'vitest'
import { keyPermissions, memberPermissions, type Permission } from '../access/caller.ts'
import { createSchema } from './schema.ts'

const reading = [
  'Query.thread',
  'Query.threads',
  'Query.step',
  'Query.attempt',
  'Query.attempts',
  'Query.lookup',
  'Query.verdict',
  'Query.retention',
  'Query.activity',
  'Query.threadActivity',
  'Subscription.attemptRecorded',
]
const recording = ['startThread', 'addRefs', 'recordStep', 'recordSteps', 'claimStep', 'extendClaim'].map(
  (field) => `Mutation.${field}`,
)
const ending = ['Mutation.endThread']
const exporting = ['Mutation.noteExport']
const administering = [
  'Query.apiKeys',
  'Query.members',
  'Query.invitations',
  'Query.auditLog',
  'Mutation.createApiKey',
  'Mutation.rotateApiKey',
  'Mutation.revokeApiKey',
  'Mutation.setApiKeyLimit',
  'Mutation.inviteMember',
  'Mutation.revokeInvitation',
  'Mutation.setMemberRole',
  'Mutation.removeMember',
  'Mutation.createPasswordLink',
  'Mutation.createWorkspace',
]

const schema = createSchema()

/** The root fields whose resolvers are reached: what is permitted is paid for, and here comes no further. */
const listPermitted = (permissions: ReadonlySet<Permission>): string[] => {
  const context = {
    caller: { permissions },
    spend: () => {
      throw new Error('permitted')
    },
  }
  const isPermitted = (resolve: GraphQLFieldResolver<unknown, unknown> | undefined): boolean => {
    try {
      resolve?.(null, {}, context, {} as never)
    } catch (error) {
      return (error as Error).message === 'permitted'
    }
    return false
  }
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  return roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter(({ subscribe, resolve }) => isPermitted(subscribe ?? resolve))
      .map(({ name }) => `${root?.name}.${name}`),
  )
}

test.each([
  ['person who is VIEWER', memberPermissions.VIEWER, [reading]],
  ['person who is OPERATOR', memberPermissions.OPERATOR, [reading, exporting, ending]],
  ['person who is ADMIN', memberPermissions.ADMIN, [reading, exporting, ending, administering]],
  ['key that is READ', keyPermissions.READ, [reading, exporting]],
  ['key that is RECORD', keyPermissions.RECORD, [recording, ending]],
  ['key that is BOTH', keyPermissions.BOTH, [reading, exporting, recording, ending]],
])('a %s may ask these fields and no others', (_, permissions, fields) => {
  expect(listPermitted(permissions).sort()).toEqual(['Query.viewer', ...fields.flat()].sort())
})
