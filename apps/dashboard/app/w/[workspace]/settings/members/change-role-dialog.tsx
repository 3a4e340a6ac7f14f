'use client'

import { FormDialog } from '../../../../../components/form-dialog.tsx'
import type { RoleName } from '../../../../../components/roles.ts'
import { type MemberRowFragment, SetMemberRoleDocument } from '../../../../../queries/generated/graphql.ts'
import { useChange } from '../../../../../queries/use-change.ts'
import { RoleChoice } from './role-choice.tsx'

type Props = { member: MemberRowFragment; onClose: () => void }

export function ChangeRoleDialog({ member: { personId, name, role }, onClose }: Props) {
  const { mutate, isPending, error } = useChange(SetMemberRoleDocument, ['members', 'viewer'])
  return (
    <FormDialog
      title={`Role of ${name}`}
      action="Change the role"
      onSubmit={(form) => mutate({ personId, role: form.role as RoleName }, { onSuccess: onClose })}
      {...{ isPending, error, onClose }}
    >
      <RoleChoice value={role} />
    </FormDialog>
  )
}
