import type { ListColumn } from '../../../../components/data-table.tsx'
import { FilterLink } from '../../../../components/filter-link.tsx'
import { StatusBadge } from '../../../../components/status-badge.tsx'
import type { AttemptRowFragment } from '../../../../queries/generated/graphql.ts'
import { linkToAttempts, linkToKey } from '../links.ts'
import { AttemptMarks } from './attempt-marks.tsx'
import { buildCallColumns } from './call-columns.tsx'

export function buildAttemptColumns(onOpen: (id: string) => void): ListColumn<AttemptRowFragment>[] {
  const { recorded, outcome, thread, service } = buildCallColumns<AttemptRowFragment>(onOpen)
  return [
    recorded,
    outcome,
    {
      id: 'step',
      header: 'Step',
      cell: ({ row: { original } }) => (
        <FilterLink
          href={linkToAttempts({ stepName: original.step.name })}
          label={`Only calls of ${original.step.name}`}
        >
          {original.step.name}
        </FilterLink>
      ),
    },
    {
      id: 'key',
      header: 'Key',
      cell: ({ row: { original } }) => (
        <FilterLink
          href={linkToKey(original.step.idempotencyKey, original.step.name)}
          label={`All that happened under ${original.step.idempotencyKey}`}
        >
          <span className="text-code whitespace-pre">{original.step.idempotencyKey}</span>
        </FilterLink>
      ),
      meta: { className: 'md:@max-4xl:hidden' },
    },
    thread,
    { ...service, meta: { className: 'w-32 md:@max-5xl:hidden' } },
    {
      id: 'status',
      header: 'Reported',
      cell: ({ row }) => row.original.status && <StatusBadge status={row.original.status} />,
      meta: { className: 'w-25 md:@max-4xl:hidden' },
    },
    {
      id: 'marks',
      header: 'Notes',
      cell: ({ row }) => <AttemptMarks attempt={row.original} />,
      meta: { className: 'w-44' },
    },
  ]
}
