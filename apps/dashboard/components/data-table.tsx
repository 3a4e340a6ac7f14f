'use client'

import { type ColumnDef, metaHelper, type RowData, tableFeatures, useTable } from '@tanstack/react-table'
import { useRef } from 'react'
import { useRowKeys } from './use-row-keys.ts'

/** Sorting, filtering and paging are the server's: the table itself needs no feature but its model. */
export const listFeatures = tableFeatures({ columnMeta: metaHelper<{ className?: string }>() })

export type ListColumn<Row extends RowData> = ColumnDef<typeof listFeatures, Row, unknown>

type Props<Row extends RowData> = {
  label: string
  columns: ListColumn<Row>[]
  rows: Row[]
  getRowId: (row: Row) => string
  /** The row that an inspector shows. */
  activeId?: string | null
  /** Older rows are shown while newer ones are on their way. */
  busy?: boolean
  /** Called as j and k move through the list. */
  onMove?: (id: string) => void
  minWidth?: string
}

export function DataTable<Row extends RowData>(props: Props<Row>) {
  const {
    label,
    columns,
    rows,
    getRowId,
    activeId,
    busy = false,
    onMove,
    minWidth = 'min-w-240 md:min-w-280',
  } = props
  const body = useRef<HTMLTableSectionElement>(null)
  useRowKeys(body, onMove)
  const table = useTable({ features: listFeatures, columns, data: rows, getRowId })
  return (
    <table aria-label={label} aria-busy={busy} className={`w-full table-fixed text-left ${minWidth}`}>
      <thead className="sticky top-0 z-20 bg-canvas text-xs text-muted shadow-[0_1px_0_var(--color-line)]">
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <th
                key={header.id}
                scope="col"
                className={`h-8 px-2 font-medium first:pl-5 last:pr-5 ${header.column.columnDef.meta?.className ?? ''}`}
              >
                <table.FlexRender header={header} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody ref={body} className={busy ? 'opacity-60 transition-opacity' : ''}>
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            data-row-id={row.id}
            data-active={row.id === activeId || undefined}
            className="relative border-b bg-canvas hover:bg-hover data-active:bg-selected"
          >
            {row.getAllCells().map((cell) => (
              <td
                key={cell.id}
                className={`h-9 overflow-hidden px-2 first:pl-5 last:pr-5 ${cell.column.columnDef.meta?.className ?? ''}`}
              >
                <table.FlexRender cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
