'use client'

import { useState } from 'react'
import { ShownOnce } from '../../../../../components/shown-once.tsx'
import type { InvitationRowFragment, MemberRowFragment } from '../../../../../queries/generated/graphql.ts'
import { ChangeRoleDialog } from './change-role-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { PasswordLinkDialog } from './password-link-dialog.tsx'
import { RemoveMemberDialog } from './remove-member-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

export type MemberTask =
  | { kind: 'invite' }
  | { kind: 'role' | 'password' | 'remove'; member: MemberRowFragment }
  | { kind: 'withdraw'; invitation: InvitationRowFragment }

/** What was chosen to be done. An invitation, and a way to a new password, end by showing a link. */
export function MemberDialog({ task, onClose }: { task: MemberTask; onClose: () => void }) {
  const [link, setLink] = useState<string | null>(null)
  const isInvitation = task.kind === 'invite'
  if (link !== null) {
    return (
      <ShownOnce
        title={isInvitation ? 'The invitation' : 'The link to a new password'}
        what="Link"
        secret={link}
        warning={`This is the only time that the link is shown. It is good once, and for ${isInvitation ? '7 days' : 'an hour'}: send it to nobody else.`}
        onClose={onClose}
      />
    )
  }
  if (isInvitation) return <InviteDialog onMade={setLink} onClose={onClose} />
  if (task.kind === 'password')
    return <PasswordLinkDialog member={task.member} onMade={setLink} onClose={onClose} />
  if (task.kind === 'role') return <ChangeRoleDialog member={task.member} onClose={onClose} />
  if (task.kind === 'withdraw') return <WithdrawDialog invitation={task.invitation} onClose={onClose} />
  return <RemoveMemberDialog member={task.member} onClose={onClose} />
}
