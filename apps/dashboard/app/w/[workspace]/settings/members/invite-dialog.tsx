'use client'

import { FormDialog } from '../../../../../components/form-dialog.tsx'
import type { RoleName } from '../../../../../components/roles.ts'
import { TextField } from '../../../../../components/text-field.tsx'
import { InviteMemberDocument } from '../../../../../queries/generated/graphql.ts'
import { useChange } from '../../../../../queries/use-change.ts'
import { RoleChoice } from './role-choice.tsx'

type Props = { onMade: (link: string) => void; onClose: () => void }

export function InviteDialog({ onMade, onClose }: Props) {
  const { mutate, isPending, error } = useChange(InviteMemberDocument, ['members'])
  const invite = ({ email, role }: Record<string, string>) =>
    mutate(
      { input: { email: email || null, role: role as RoleName } },
      { onSuccess: ({ inviteMember }) => onMade(inviteMember.link) },
    )
  return (
    <FormDialog
      title="Invite somebody"
      action="Make the link"
      onSubmit={invite}
      {...{ isPending, error, onClose }}
    >
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoFocus
        placeholder="whoever has the link"
        hint="With an address, the link works for it alone. Nothing is sent: you pass the link on."
      />
      <RoleChoice value="VIEWER" />
    </FormDialog>
  )
}
