'use client'

import { Choice } from '../../../../../components/choice.tsx'
import { FormDialog } from '../../../../../components/form-dialog.tsx'
import { type ApiKeyRowFragment, RotateApiKeyDocument } from '../../../../../queries/generated/graphql.ts'
import { useChange } from '../../../../../queries/use-change.ts'
import type { MadeKey } from './key-dialog.tsx'

const overlaps = [
  { value: '0', word: 'Not at all', meaning: 'it is refused within 5 seconds' },
  { value: '3600', word: 'For an hour' },
  { value: '86400', word: 'For a day' },
  { value: '604800', word: 'For 7 days' },
  { value: '2592000', word: 'For 30 days' },
]

type Props = { of: ApiKeyRowFragment; onMade: (made: MadeKey) => void; onClose: () => void }

export function RotateKeyDialog({ of: { id, name }, onMade, onClose }: Props) {
  const { mutate, isPending, error } = useChange(RotateApiKeyDocument, ['api-keys'])
  const rotate = ({ overlap }: Record<string, string>) =>
    mutate(
      { id, overlapSeconds: Number(overlap) },
      { onSuccess: ({ rotateApiKey: { apiKey, secret } }) => onMade({ name: apiKey.name, secret }) },
    )
  return (
    <FormDialog
      title={`Rotate ${name}`}
      action="Make the next key"
      onSubmit={rotate}
      {...{ isPending, error, onClose }}
    >
      <p>A new key with the same role and limit follows this one. Both are valid until the old one ends.</p>
      <Choice label="The old key stays valid" name="overlap" defaultValue="86400" options={overlaps} />
    </FormDialog>
  )
}
