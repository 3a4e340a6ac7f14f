'use client'

import { FormDialog } from '../../../../../components/form-dialog.tsx'
import {
  CreatePasswordLinkDocument,
  type MemberRowFragment,
} from '../../../../../queries/generated/graphql.ts'
import { useChange } from '../../../../../queries/use-change.ts'

type Props = { member: MemberRowFragment; onMade: (link: string) => void; onClose: () => void }

export function PasswordLinkDialog({ member: { personId, name }, onMade, onClose }: Props) {
  const { mutate, isPending, error } = useChange(CreatePasswordLinkDocument, ['audit-log'])
  const make = () =>
    mutate({ personId }, { onSuccess: ({ createPasswordLink }) => onMade(createPasswordLink.link) })
  return (
    <FormDialog
      title={`New password for ${name}`}
      action="Make the link"
      onSubmit={make}
      {...{ isPending, error, onClose }}
    >
      <p>
        A link by which {name} sets a new password. A link made before is void; their sessions end when this
        one is used. Nothing is sent: you pass it on.
      </p>
    </FormDialog>
  )
}
