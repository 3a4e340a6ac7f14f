import type { AuditAction } from '../../../../../queries/generated/graphql.ts'

export const actions = {
  SIGNED_IN: 'Signed in',
  SIGN_IN_FAILED: 'Failed to sign in',
  SIGNED_OUT: 'Signed out',
  INVITATION_CREATED: 'Invited',
  INVITATION_REVOKED: 'Withdrew an invitation',
  INVITATION_ACCEPTED: 'Joined',
  MEMBER_ROLE_CHANGED: 'Changed a role',
  MEMBER_REMOVED: 'Removed a member',
  PASSWORD_LINK_CREATED: 'Made a password link',
  PASSWORD_CHANGED: 'Changed their password',
  WORKSPACE_CREATED: 'Made the workspace',
  API_KEY_CREATED: 'Made a key',
  API_KEY_ROTATED: 'Rotated a key',
  API_KEY_REVOKED: 'Revoked a key',
  API_KEY_LIMIT_CHANGED: 'Changed a key’s limit',
  THREAD_ENDED: 'Ended a thread',
  EXPORTED: 'Exported',
} as const satisfies Record<AuditAction, string>

export const actionNames = Object.keys(actions) as AuditAction[]
