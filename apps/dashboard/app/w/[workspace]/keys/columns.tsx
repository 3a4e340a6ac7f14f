import type { ListColumn } from '../../../../components/data-table.tsx'
import { Duration } from '../../../../components/duration.tsx'
import type { KeyCall } from '../../../../queries/key-calls.ts'
import { buildCallColumns } from '../attempts/call-columns.tsx'
import type { Run } from './find-runs.ts'
import { KeyCallNotes } from './key-call-notes.tsx'
import { KeyRun } from './key-run.tsx'

export type KeyRow = KeyCall & { run: Run; previousAt: string | null }

type Options = { onOpen: (id: string) => void; withStepName: boolean }

export function buildKeyColumns({ onOpen, withStepName }: Options): ListColumn<KeyRow>[] {
  const { recorded, outcome, thread, service } = buildCallColumns<KeyRow>(onOpen)
  return [
    recorded,
    {
      id: 'gap',
      header: 'Gap',
      cell: ({ row: { original } }) =>
        original.previousAt && <Duration from={original.previousAt} to={original.recordedAt} />,
      meta: { className: 'w-24' },
    },
    outcome,
    {
      id: 'run',
      header: 'Execution',
      cell: ({ row: { original } }) => <KeyRun run={original.run} executionId={original.executionId} />,
      meta: { className: 'w-44' },
    },
    ...(withStepName ? [stepName] : []),
    { ...service, meta: { className: 'w-32' } },
    thread,
    {
      id: 'notes',
      header: 'Notes',
      cell: ({ row }) => <KeyCallNotes call={row.original} />,
      meta: { className: 'w-48' },
    },
  ]
}

const stepName: ListColumn<KeyRow> = {
  id: 'step',
  header: 'Step',
  cell: ({ row }) => <span className="block truncate">{row.original.step.name}</span>,
  meta: { className: 'w-44' },
}
