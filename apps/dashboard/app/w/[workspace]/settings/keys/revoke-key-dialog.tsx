'use client'

import { FormDialog } from '../../../../../components/form-dialog.tsx'
import { type ApiKeyRowFragment, RevokeApiKeyDocument } from '../../../../../queries/generated/graphql.ts'
import { useChange } from '../../../../../queries/use-change.ts'

type Props = { of: ApiKeyRowFragment; onClose: () => void }

export function RevokeKeyDialog({ of: { id, name, lastUsedAt }, onClose }: Props) {
  const { mutate, isPending, error } = useChange(RevokeApiKeyDocument, ['api-keys'])
  return (
    <FormDialog
      title={`Revoke ${name}?`}
      action="Revoke it"
      look="danger"
      onSubmit={() => mutate({ id }, { onSuccess: onClose })}
      {...{ isPending, error, onClose }}
    >
      <p>
        Within 5 seconds every server refuses calls with this key. It cannot be undone.
        {lastUsedAt === null ? ' The key was never used.' : ' A service that still sends it will fail.'}
      </p>
    </FormDialog>
  )
}
