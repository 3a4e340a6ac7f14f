import { Count } from '../../../../components/count.tsx'
import type { ListColumn } from '../../../../components/data-table.tsx'
import { Duration } from '../../../../components/duration.tsx'
import { FilterLink } from '../../../../components/filter-link.tsx'
import { RowLink } from '../../../../components/row-link.tsx'
import { StatusBadge } from '../../../../components/status-badge.tsx'
import { Time } from '../../../../components/time.tsx'
import type { ThreadRowFragment } from '../../../../queries/generated/graphql.ts'
import { linkToThread, linkToThreads } from '../links.ts'
import { nameThread } from '../lookup/lookup-hit.ts'
import { ThreadRefs } from './refs.tsx'

type Thread = ThreadRowFragment
const number = 'w-16 text-right'

export const threadColumns: ListColumn<Thread>[] = [
  {
    id: 'status',
    header: 'Status',
    cell: ({ row }) => <StatusBadge status={row.original.status} />,
    meta: { className: 'w-29', leads: true },
  },
  {
    id: 'thread',
    header: 'Thread',
    cell: ({ row: { original: thread } }) => (
      <div className="truncate">
        <RowLink href={linkToThread(thread.id)}>
          <span className="font-medium">{nameThread(thread)}</span>
        </RowLink>
        {thread.label !== null && thread.key !== null && (
          <span className="text-code ml-2 text-faint">{thread.key}</span>
        )}
      </div>
    ),
    meta: { className: 'max-md:min-w-0 max-md:flex-1', leads: true },
  },
  {
    id: 'refs',
    header: 'References',
    cell: ({ row }) => <ThreadRefs refs={row.original.refs} />,
    meta: { className: 'w-36 min-[90rem]:w-44 min-[110rem]:w-1/4' },
  },
  {
    id: 'service',
    header: 'Service',
    cell: ({ row: { original } }) =>
      original.service && (
        <FilterLink
          href={linkToThreads({ service: original.service })}
          label={`Only threads of ${original.service}`}
        >
          {original.service}
        </FilterLink>
      ),
    meta: { className: 'w-27' },
  },
  {
    id: 'steps',
    header: 'Steps',
    cell: ({ row }) => <Count value={row.original.stepCount} />,
    meta: {
      className: 'w-14 text-right',
      meaning: 'Distinct keys: operations that this thread recorded first',
    },
  },
  countColumn('calls', 'Calls', 'Calls that reached the server'),
  countColumn('executions', 'Executions', 'Runs of the code', 'w-21 text-right'),
  countColumn(
    'deduplicated',
    'Deduplicated',
    'Calls that repeated a recorded step',
    'w-25 text-right',
    'text-deduplicated',
  ),
  countColumn(
    'collided',
    'Collided',
    'Calls whose key belonged to another operation',
    number,
    'text-collided',
  ),
  {
    id: 'started',
    header: 'Started',
    cell: ({ row }) => <Time instant={row.original.startedAt} precision="s" />,
    meta: { className: 'w-44 pl-6' },
  },
  {
    id: 'duration',
    header: 'Duration',
    cell: ({ row: { original } }) => (
      <Duration from={original.startedAt} to={original.endedAt ?? original.lastActivityAt} />
    ),
    meta: {
      className: 'w-27 text-right',
      meaning: 'From the start to the end, or to the last call so far',
    },
  },
]

function countColumn(
  name: keyof Thread['counts'],
  word: string,
  meaning: string,
  className = number,
  color?: string,
): ListColumn<Thread> {
  return {
    id: name,
    header: word,
    cell: ({ row }) => <Count value={row.original.counts[name] as number} {...(color ? { color } : {})} />,
    meta: { className, meaning },
  }
}
