import { Button } from '../../../../../components/button.tsx'
import type { ListColumn } from '../../../../../components/data-table.tsx'
import { roles } from '../../../../../components/roles.ts'
import { Time } from '../../../../../components/time.tsx'
import type { InvitationRowFragment } from '../../../../../queries/generated/graphql.ts'
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
    {
      id: 'created',
      header: 'Made',
      cell: ({ row }) => <Time instant={row.original.createdAt} precision="s" />,
      meta: { className: 'w-41' },
    },
    {
      id: 'expires',
      header: 'Expires',
      cell: ({ row }) => <Time instant={row.original.expiresAt} precision="s" />,
      meta: { className: 'w-41' },
    },
    {
      id: 'actions',
      header: () => <span className="sr-only">Actions</span>,
      cell: ({ row: { original: invitation } }) => (
        <Button look="quiet" onPress={() => onChoose({ kind: 'withdraw', invitation })}>
          Withdraw…
        </Button>
      ),
      meta: { className: 'w-30 text-right' },
    },
  ]
}
