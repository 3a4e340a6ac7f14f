import { stringifyExact } from '../../../queries/parse-exact.ts'
import { formatCsv } from './format-csv.ts'

export type Row = Readonly<Record<string, unknown>>

type Format = {
  type: string
  /** The first line. */
  writeHead: (columns: readonly string[]) => string
  writeRow: (row: Row, columns: readonly string[]) => string
}

export const formats = {
  csv: {
    type: 'text/csv; charset=utf-8',
    writeHead: formatCsv,
    writeRow: (row, columns) => formatCsv(columns.map((column) => readColumn(row, column))),
  },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    writeHead: () => '',
    writeRow: (row) => `${stringifyExact(row)}\n`,
  },
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export function isFormat(name: string | null): name is FormatName {
  return name !== null && Object.hasOwn(formats, name)
}

function readColumn(row: Row, column: string) {
  const [field = '', inner] = column.split('.')
  const value = row[field]
  return inner === undefined ? value : (value as Row)[inner]
}
