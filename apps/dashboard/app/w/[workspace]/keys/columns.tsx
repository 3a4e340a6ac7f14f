import type { ListColumn } from '../../../../components/data-table.tsx'
import { Duration } from '../../../../components/duration.tsx'
import { FilterLink } from '../../../../components/filter-link.tsx'
import { OutcomeBadge } from '../../../../components/outcome-badge.tsx'
import { RowLink } from '../../../../components/row-link.tsx'
import { Time } from '../../../../components/time.tsx'
import type { KeyCall } from '../../../../queries/key-calls.ts'
import { linkToAttempts, linkToThread } from '../links.ts'
import { nameThread } from '../lookup-hit.ts'
import type { Run } from './find-runs.ts'
import { KeyCallNotes } from './key-call-notes.tsx'
import { KeyRun } from './key-run.tsx'

export type KeyRow = KeyCall & { run: Run; previousAt: string | null }

type Options = { onOpen: (id: string) => void; withStepName: boolean }

export function buildKeyColumns({ onOpen, withStepName }: Options): ListColumn<KeyRow>[] {
  return [
    {
      id: 'recorded',
      header: 'Recorded',
      cell: ({ row: { original } }) => (
        <RowLink href={linkToAttempts({ attempt: original.id })} onOpen={() => onOpen(original.id)}>
          <Time instant={original.recordedAt} />
        </RowLink>
      ),
      meta: { className: 'w-48' },
    },
    {
      id: 'gap',
      header: 'Gap',
      cell: ({ row: { original } }) =>
        original.previousAt && <Duration from={original.previousAt} to={original.recordedAt} />,
      meta: { className: 'w-24' },
    },
    {
      id: 'outcome',
      header: 'Outcome',
      cell: ({ row }) => <OutcomeBadge outcome={row.original.outcome} />,
      meta: { className: 'w-32' },
    },
    {
      id: 'run',
      header: 'Execution',
      cell: ({ row: { original } }) => <KeyRun run={original.run} executionId={original.executionId} />,
      meta: { className: 'w-44' },
    },
    ...(withStepName ? [stepName] : []),
    {
      id: 'service',
      header: 'Service',
      cell: ({ row: { original } }) =>
        original.service && (
          <FilterLink
            href={linkToAttempts({ service: original.service })}
            label={`Only calls of ${original.service}`}
          >
            {original.service}
          </FilterLink>
        ),
      meta: { className: 'w-32' },
    },
    {
      id: 'thread',
      header: 'Thread',
      cell: ({ row: { original } }) => (
        <FilterLink
          href={linkToThread(original.thread.id, { step: original.step.id, attempt: original.id })}
          label={`Open ${nameThread(original.thread)}`}
        >
          {nameThread(original.thread)}
        </FilterLink>
      ),
    },
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
