import type { ListColumn } from '../../../../../components/data-table.tsx'
import { Time } from '../../../../../components/time.tsx'
import type { AuditRowFragment } from '../../../../../queries/generated/graphql.ts'
import { stringifyExact } from '../../../../../queries/parse-exact.ts'
import { actions } from './actions.ts'

export const auditColumns: ListColumn<AuditRowFragment>[] = [
  {
    id: 'at',
    header: 'When',
    cell: ({ row }) => <Time instant={row.original.at} precision="s" />,
    meta: { className: 'w-44', leads: true },
  },
  {
    id: 'actor',
    header: 'Who',
    cell: ({ row: { original } }) => (
      <div className="truncate" title={original.email ?? ''}>
        <span className="font-medium">{original.actor ?? <span className="text-muted">somebody</span>}</span>
        {original.email && <span className="ml-2 text-xs text-muted">{original.email}</span>}
      </div>
    ),
    meta: { leads: true },
  },
  {
    id: 'action',
    header: 'Did',
    cell: ({ row }) => actions[row.original.action],
    meta: { className: 'w-44' },
  },
  {
    id: 'subject',
    header: 'To what',
    cell: ({ row: { original } }) => (
      <div className="truncate" title={original.subject ?? ''}>
        {original.subject}
      </div>
    ),
  },
  {
    id: 'detail',
    header: 'Detail',
    cell: ({ row: { original } }) => {
      const text = describeDetail(original.detail)
      return (
        <div className="truncate text-muted" title={text}>
          {text}
        </div>
      )
    },
  },
  {
    id: 'address',
    header: 'From',
    cell: ({ row }) => <div className="truncate numeric">{row.original.address}</div>,
    meta: { className: 'w-34' },
  },
]

/** from VIEWER, to ADMIN */
function describeDetail(detail: unknown) {
  if (detail === null || typeof detail !== 'object') return ''
  return Object.entries(detail)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : stringifyExact(value)}`)
    .join(', ')
}
