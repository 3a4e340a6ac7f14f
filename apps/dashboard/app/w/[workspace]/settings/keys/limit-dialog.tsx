'use client'

import { FormDialog } from '../../../../../components/form-dialog.tsx'
import { type ApiKeyRowFragment, SetApiKeyLimitDocument } from '../../../../../queries/generated/graphql.ts'
import { useChange } from '../../../../../queries/use-change.ts'
import { LimitField, readLimit } from './limit-field.tsx'

type Props = { of: ApiKeyRowFragment; onClose: () => void }

export function LimitDialog({ of: { id, name, callsPerSecond }, onClose }: Props) {
  const { mutate, isPending, error } = useChange(SetApiKeyLimitDocument, ['api-keys'])
  return (
    <FormDialog
      title={`Limit of ${name}`}
      action="Change the limit"
      onSubmit={({ limit }) => mutate({ id, callsPerSecond: readLimit(limit) }, { onSuccess: onClose })}
      {...{ isPending, error, onClose }}
    >
      <LimitField value={callsPerSecond} />
    </FormDialog>
  )
}
