import type { ListColumn } from '../../../../../components/data-table.tsx'
import { formatInteger } from '../../../../../components/format-number.ts'
import { RowMenu } from '../../../../../components/row-menu.tsx'
import type { ApiKeyRowFragment } from '../../../../../queries/generated/graphql.ts'
import { actionsColumn } from '../actions-column.tsx'
import { timeColumn } from '../time-column.tsx'
import type { KeyTask } from './key-dialog.tsx'
import { keyRoles } from './key-roles.ts'
import { describeKeyState } from './key-state.ts'
import { KeyStateBadge } from './key-state-badge.tsx'

export function buildKeyColumns(
  now: number,
  onChoose: (task: KeyTask) => void,
): ListColumn<ApiKeyRowFragment>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      cell: ({ row: { original } }) => (
        <div className="truncate" title={`${original.name}, ${describeMaker(original)}`}>
          <span className="font-medium">{original.name}</span>
          <span className="ml-2 text-xs text-muted max-2xl:hidden">{describeMaker(original)}</span>
        </div>
      ),
      meta: { leads: true },
    },
    {
      id: 'prefix',
      header: 'Begins with',
      cell: ({ row }) => row.original.prefix && <span className="text-code">{row.original.prefix}…</span>,
      meta: { className: 'w-32' },
    },
    {
      id: 'role',
      header: 'May',
      cell: ({ row }) => keyRoles[row.original.role].word,
      meta: { className: 'w-18' },
    },
    {
      id: 'state',
      header: 'State',
      cell: ({ row }) => <KeyStateBadge state={describeKeyState(row.original, now)} />,
      meta: { className: 'w-24' },
    },
    {
      id: 'limit',
      header: 'Calls / s',
      cell: ({ row: { original } }) =>
        original.callsPerSecond === null ? (
          <span className="text-faint">no limit</span>
        ) : (
          <span className="numeric">{formatInteger(original.callsPerSecond)}</span>
        ),
      meta: { className: 'w-22' },
    },
    timeColumn('Created', 'createdAt'),
    timeColumn('Last used', 'lastUsedAt', 'never'),
    timeColumn('Expires', 'expiresAt', 'never'),
    actionsColumn(
      'w-15',
      (key) =>
        describeKeyState(key, now) === 'Valid' && (
          <RowMenu
            label={`Actions for ${key.name}`}
            actions={[
              { word: 'Rotate…', start: () => onChoose({ kind: 'rotate', key }) },
              { word: 'Change limit…', start: () => onChoose({ kind: 'limit', key }) },
              { word: 'Revoke…', start: () => onChoose({ kind: 'revoke', key }) },
            ]}
          />
        ),
    ),
  ]
}

function describeMaker({ createdBy }: ApiKeyRowFragment) {
  return createdBy ? `by ${createdBy}` : 'from a setting'
}
