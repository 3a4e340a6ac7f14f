'use client'

import { Choice } from '../../../../../components/choice.tsx'
import { FormDialog } from '../../../../../components/form-dialog.tsx'
import { TextField } from '../../../../../components/text-field.tsx'
import { CreateApiKeyDocument, type KeyRole } from '../../../../../queries/generated/graphql.ts'
import { useChange } from '../../../../../queries/use-change.ts'
import type { MadeKey } from './key-dialog.tsx'
import { keyRoles } from './key-roles.ts'
import { LimitField, readLimit } from './limit-field.tsx'

const day = 86_400_000
const lifetimes = [
  { value: '', word: 'Never', meaning: 'until it is revoked' },
  { value: '30', word: 'In 30 days' },
  { value: '90', word: 'In 90 days' },
  { value: '365', word: 'In a year' },
]

type Props = { onMade: (made: MadeKey) => void; onClose: () => void }

export function CreateKeyDialog({ onMade, onClose }: Props) {
  const { mutate, isPending, error } = useChange(CreateApiKeyDocument, ['api-keys'])
  const create = ({ name = '', role, days, limit }: Record<string, string>) => {
    const input = {
      name,
      role: role as KeyRole,
      expiresAt: days ? new Date(Date.now() + Number(days) * day).toISOString() : null,
      callsPerSecond: readLimit(limit),
    }
    mutate({ input }, { onSuccess: ({ createApiKey: { secret } }) => onMade({ name, secret }) })
  }
  return (
    <FormDialog title="New key" action="Make the key" onSubmit={create} {...{ isPending, error, onClose }}>
      <TextField
        label="Name"
        name="name"
        maxLength={100}
        isRequired
        autoFocus
        hint="Of the service that will send it, for example."
      />
      <Choice
        label="It may"
        name="role"
        defaultValue="RECORD"
        options={Object.entries(keyRoles).map(([value, role]) => ({ value, ...role }))}
      />
      <Choice label="It expires" name="days" defaultValue="" options={lifetimes} />
      <LimitField />
    </FormDialog>
  )
}
