'use client'

import { type ColumnDef, metaHelper, type RowData, tableFeatures, useTable } from '@tanstack/react-table'
import { useRef } from 'react'
import { useRowKeys } from './use-row-keys.ts'

type ColumnMeta = {
  className?: string
  /** Told of the head's word to who asks for more. */
  meaning?: string
  /** On a phone it stands in the first line of its row, without its head. */
  leads?: boolean
}

/** Sorting, filtering and paging are the server's: the table itself needs no feature but its model. */
export const listFeatures = tableFeatures({ columnMeta: metaHelper<ColumnMeta>() })

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

/** Where there is no room for columns each row is some lines of its own: see `.list` in globals.css. */
export function DataTable<Row extends RowData>(props: Props<Row>) {
  const { label, columns, rows, getRowId, activeId, busy = false, onMove, minWidth = 'md:min-w-280' } = props
  const body = useRef<HTMLTableSectionElement>(null)
  useRowKeys(body, onMove)
  const table = useTable({ features: listFeatures, columns, data: rows, getRowId })
  return (
    <table aria-label={label} aria-busy={busy} className={`list w-full table-fixed text-left ${minWidth}`}>
      <thead className="sticky top-0 z-20 bg-canvas text-xs text-muted shadow-[0_1px_0_var(--color-line)]">
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <th
                key={header.id}
                scope="col"
                title={header.column.columnDef.meta?.meaning}
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
                {...describeForPhone(cell.column.columnDef)}
                className={`h-9 overflow-hidden px-2 md:first:pl-5 md:last:pr-5 ${cell.column.columnDef.meta?.className ?? ''}`}
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

function describeForPhone({ header, meta }: { header?: unknown; meta?: ColumnMeta }) {
  if (meta?.leads) return { 'data-leads': true }
  return { 'data-head': typeof header === 'string' ? header : undefined }
}
