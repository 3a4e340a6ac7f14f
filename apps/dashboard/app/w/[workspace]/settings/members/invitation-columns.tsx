import { Button } from '../../../../../components/button.tsx'
import type { ListColumn } from '../../../../../components/data-table.tsx'
import { roles } from '../../../../../components/roles.ts'
import type { InvitationRowFragment } from '../../../../../queries/generated/graphql.ts'
import { actionsColumn } from '../actions-column.tsx'
import { timeColumn } from '../time-column.tsx'
import type { MemberTask } from './member-dialog.tsx'

type Choose = (task: MemberTask) => void

export function buildInvitationColumns(onChoose: Choose): ListColumn<InvitationRowFragment>[] {
  return [
    {
      id: 'email',
      header: 'For',
      cell: ({ row: { original } }) => (
        <div className="truncate">
          {original.email ?? <span className="text-muted">whoever has the link</span>}
        </div>
      ),
      meta: { leads: true },
    },
    {
      id: 'role',
      header: 'Role',
      cell: ({ row }) => roles[row.original.role].word,
      meta: { className: 'w-28' },
    },
    {
      id: 'by',
      header: 'Made by',
      cell: ({ row: { original } }) => (
        <div className="truncate">{original.createdBy ?? <span className="text-muted">the server</span>}</div>
      ),
    },
    timeColumn('Made', 'createdAt'),
    timeColumn('Expires', 'expiresAt'),
    actionsColumn('w-30', (invitation) => (
      <Button look="quiet" onPress={() => onChoose({ kind: 'withdraw', invitation })}>
        Withdraw…
      </Button>
    )),
  ]
}
