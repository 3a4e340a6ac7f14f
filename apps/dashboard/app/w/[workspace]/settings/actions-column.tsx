import type { RowData } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { ListColumn } from '../../../../components/data-table.tsx'

/** What can be done with a row: it stays in sight where the table is wider than the screen. */
export function actionsColumn<Row extends RowData>(
  width: string,
  render: (row: Row) => ReactNode,
): ListColumn<Row> {
  return {
    id: 'actions',
    header: () => <span className="sr-only">Actions</span>,
    cell: ({ row }) => render(row.original),
    meta: { className: `sticky right-0 bg-inherit text-right max-md:ml-auto ${width}`, leads: true },
  }
}
