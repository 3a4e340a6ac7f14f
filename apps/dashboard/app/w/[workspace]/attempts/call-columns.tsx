import type { ListColumn } from '../../../../components/data-table.tsx'
import { FilterLink } from '../../../../components/filter-link.tsx'
import { OutcomeBadge } from '../../../../components/outcome-badge.tsx'
import { RowLink } from '../../../../components/row-link.tsx'
import { Time } from '../../../../components/time.tsx'
import type { AttemptRowFragment } from '../../../../queries/generated/graphql.ts'
import { linkToAttempts, linkToThread } from '../links.ts'
import { nameThread } from '../lookup/lookup-hit.ts'

type Call = Pick<AttemptRowFragment, 'id' | 'recordedAt' | 'outcome' | 'service' | 'thread'> & {
  step: { id: string }
}

/** What every list of calls shows. */
export function buildCallColumns<Row extends Call>(onOpen: (id: string) => void) {
  return {
    recorded: {
      id: 'recorded',
      header: 'Recorded',
      cell: ({ row: { original } }) => (
        <RowLink href={linkToAttempts({ attempt: original.id })} onOpen={() => onOpen(original.id)}>
          <Time instant={original.recordedAt} />
        </RowLink>
      ),
      meta: { className: 'w-48', leads: true },
    },
    outcome: {
      id: 'outcome',
      header: 'Outcome',
      cell: ({ row }) => <OutcomeBadge outcome={row.original.outcome} />,
      meta: { className: 'w-32', leads: true },
    },
    thread: {
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
    service: {
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
    },
  } satisfies Record<string, ListColumn<Row>>
}
