'use client'

import { useState } from 'react'
import { ShownOnce } from '../../../../../components/shown-once.tsx'
import type { InvitationRowFragment, MemberRowFragment } from '../../../../../queries/generated/graphql.ts'
import { ChangeRoleDialog } from './change-role-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { RemoveMemberDialog } from './remove-member-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

export type MemberTask =
  | { kind: 'invite' }
  | { kind: 'role' | 'remove'; member: MemberRowFragment }
  | { kind: 'withdraw'; invitation: InvitationRowFragment }

/** What was chosen to be done. An invitation ends by showing its link. */
export function MemberDialog({ task, onClose }: { task: MemberTask; onClose: () => void }) {
  const [link, setLink] = useState<string | null>(null)
  if (link !== null) {
    return (
      <ShownOnce
        title="The invitation"
        what="Link"
        secret={link}
        warning="This is the only time that the link is shown. It is good for one person and 7 days: send it to nobody else."
        onClose={onClose}
      />
    )
  }
  if (task.kind === 'invite') return <InviteDialog onMade={setLink} onClose={onClose} />
  if (task.kind === 'role') return <ChangeRoleDialog member={task.member} onClose={onClose} />
  if (task.kind === 'withdraw') return <WithdrawDialog invitation={task.invitation} onClose={onClose} />
  return <RemoveMemberDialog member={task.member} onClose={onClose} />
}
