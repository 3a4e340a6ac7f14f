'use client'

import { FormDialog } from '../../../../../components/form-dialog.tsx'
import { type MemberRowFragment, RemoveMemberDocument } from '../../../../../queries/generated/graphql.ts'
import { useChange } from '../../../../../queries/use-change.ts'

type Props = { member: MemberRowFragment; onClose: () => void }

export function RemoveMemberDialog({ member: { personId, name, email }, onClose }: Props) {
  const { mutate, isPending, error } = useChange(RemoveMemberDocument, ['members', 'viewer'])
  return (
    <FormDialog
      title={`Remove ${name}?`}
      action="Remove"
      look="danger"
      onSubmit={() => mutate({ personId }, { onSuccess: onClose })}
      {...{ isPending, error, onClose }}
    >
      <p>
        {email} no longer sees this workspace. Their account and other workspaces stay, and so does what the
        audit log says of them.
      </p>
    </FormDialog>
  )
}
