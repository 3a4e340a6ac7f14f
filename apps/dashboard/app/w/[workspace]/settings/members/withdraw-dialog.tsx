'use client'

import { FormDialog } from '../../../../../components/form-dialog.tsx'
import {
  type InvitationRowFragment,
  RevokeInvitationDocument,
} from '../../../../../queries/generated/graphql.ts'
import { useChange } from '../../../../../queries/use-change.ts'

type Props = { invitation: InvitationRowFragment; onClose: () => void }

export function WithdrawDialog({ invitation: { id, email }, onClose }: Props) {
  const { mutate, isPending, error } = useChange(RevokeInvitationDocument, ['members'])
  return (
    <FormDialog
      title="Withdraw the invitation?"
      action="Withdraw it"
      look="danger"
      onSubmit={() => mutate({ id }, { onSuccess: onClose })}
      {...{ isPending, error, onClose }}
    >
      <p>The link {email ? `for ${email} ` : ''}lets nobody in any more.</p>
    </FormDialog>
  )
}
