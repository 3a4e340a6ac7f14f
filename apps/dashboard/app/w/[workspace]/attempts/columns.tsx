import type { ListColumn } from '../../../../components/data-table.tsx'
import { FilterLink } from '../../../../components/filter-link.tsx'
import { OutcomeBadge } from '../../../../components/outcome-badge.tsx'
import { RowLink } from '../../../../components/row-link.tsx'
import { StatusBadge } from '../../../../components/status-badge.tsx'
import { Time } from '../../../../components/time.tsx'
import type { AttemptRowFragment } from '../../../../queries/generated/graphql.ts'
import { linkToAttempts, linkToKey, linkToThread } from '../links.ts'
import { nameThread } from '../lookup-hit.ts'
import { AttemptMarks } from './attempt-marks.tsx'

export function buildAttemptColumns(onOpen: (id: string) => void): ListColumn<AttemptRowFragment>[] {
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
      id: 'outcome',
      header: 'Outcome',
      cell: ({ row }) => <OutcomeBadge outcome={row.original.outcome} />,
      meta: { className: 'w-32' },
    },
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
      meta: { className: '@max-4xl:hidden' },
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
      meta: { className: 'w-26 @max-5xl:hidden' },
    },
    {
      id: 'status',
      header: 'Reported',
      cell: ({ row }) => row.original.status && <StatusBadge status={row.original.status} />,
      meta: { className: 'w-25 @max-4xl:hidden' },
    },
    {
      id: 'marks',
      header: 'Notes',
      cell: ({ row }) => <AttemptMarks attempt={row.original} />,
      meta: { className: 'w-44' },
    },
  ]
}
