import { createPasswordLink } from '../../access/create-password-link.ts'
import { createWorkspace } from '../../access/create-workspace.ts'
import { inviteMember } from '../../access/invite-member.ts'
import { listInvitations } from '../../access/list-invitations.ts'
import { listMembers } from '../../access/list-members.ts'
import { removeMember } from '../../access/remove-member.ts'
import { revokeInvitation } from '../../access/revoke-invitation.ts'
import { setMemberRole } from '../../access/set-member-role.ts'
import type { MutationResolvers, QueryResolvers } from '../generated.ts'

export const memberQuery: Pick<QueryResolvers, 'members' | 'invitations'> = {
  members: (_, __, { sql, workspace }) => listMembers(sql, workspace),
  invitations: (_, __, { sql, workspace }) => listInvitations(sql, workspace),
}

export const memberMutation: Pick<
  MutationResolvers,
  | 'inviteMember'
  | 'revokeInvitation'
  | 'setMemberRole'
  | 'removeMember'
  | 'createPasswordLink'
  | 'createWorkspace'
> = {
  inviteMember: (_, { input }, { sql, dashboardUrl, caller }) =>
    inviteMember({ sql, dashboardUrl }, caller, input),
  revokeInvitation: (_, { id }, { sql, caller }) => revokeInvitation(sql, caller, id),
  setMemberRole: (_, input, { sql, caller }) => setMemberRole(sql, caller, input),
  removeMember: (_, { personId }, { sql, caller }) => removeMember(sql, caller, personId),
  createPasswordLink: (_, { personId }, { sql, dashboardUrl, caller }) =>
    createPasswordLink({ sql, dashboardUrl }, caller, personId),
  createWorkspace: (_, { name }, { sql, caller }) => createWorkspace(sql, caller, name),
}
