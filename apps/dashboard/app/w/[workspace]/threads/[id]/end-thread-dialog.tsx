'use client'

import { Choice } from '../../../../../components/choice.tsx'
import { FormDialog } from '../../../../../components/form-dialog.tsx'
import { TextField } from '../../../../../components/text-field.tsx'
import { EndThreadDocument, type ThreadEnd } from '../../../../../queries/generated/graphql.ts'
import { useChange } from '../../../../../queries/use-change.ts'

const ends = [
  { value: 'COMPLETED', word: 'Completed', meaning: 'it did what it was to do' },
  { value: 'CANCELLED', word: 'Cancelled', meaning: 'it will not be finished' },
]

export function EndThreadDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { mutate, isPending, error } = useChange(EndThreadDocument, ['thread', 'threads'])
  const end = ({ status, reason }: Record<string, string>) =>
    mutate({ threadId: id, status: status as ThreadEnd, reason: reason || null }, { onSuccess: onClose })
  return (
    <FormDialog title="End this thread" action="End it" onSubmit={end} {...{ isPending, error, onClose }}>
      <p>Calls that still come are recorded all the same, and marked as having come after its end.</p>
      <Choice label="It is" name="status" defaultValue="COMPLETED" options={ends} />
      <TextField label="Reason" name="reason" maxLength={1_000} placeholder="optional" />
    </FormDialog>
  )
}
