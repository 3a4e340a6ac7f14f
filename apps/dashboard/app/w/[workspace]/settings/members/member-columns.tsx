import type { ListColumn } from '../../../../../components/data-table.tsx'
import { roles } from '../../../../../components/roles.ts'
import { RowMenu } from '../../../../../components/row-menu.tsx'
import type { MemberRowFragment } from '../../../../../queries/generated/graphql.ts'
import { actionsColumn } from '../actions-column.tsx'
import { timeColumn } from '../time-column.tsx'
import type { MemberTask } from './member-dialog.tsx'

export function buildMemberColumns(onChoose: (task: MemberTask) => void): ListColumn<MemberRowFragment>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      cell: ({ row }) => <div className="truncate font-medium">{row.original.name}</div>,
      meta: { leads: true },
    },
    {
      id: 'email',
      header: 'E-mail',
      cell: ({ row }) => <div className="truncate">{row.original.email}</div>,
    },
    {
      id: 'role',
      header: 'Role',
      cell: ({ row }) => roles[row.original.role].word,
      meta: { className: 'w-28' },
    },
    timeColumn('Joined', 'joinedAt'),
    timeColumn('Last signed in', 'lastSignInAt', 'never'),
    actionsColumn('w-15', (member) => (
      <RowMenu
        label={`Actions for ${member.name}`}
        actions={[
          { word: 'Change role…', start: () => onChoose({ kind: 'role', member }) },
          { word: 'New password…', start: () => onChoose({ kind: 'password', member }) },
          { word: 'Remove…', start: () => onChoose({ kind: 'remove', member }) },
        ]}
      />
    )),
  ]
}
