import { formatCsv } from '../format-csv.ts'
import { columns, type Kind, type LedgerRecord, valueAt } from './records.ts'

export interface Format {
  header: string
  format(record: LedgerRecord): string
}

export function chooseFormat(format: 'csv' | 'jsonl', kind: Kind): Format {
  if (format === 'jsonl') return { header: '', format: (record) => `${JSON.stringify(record)}\n` }
  return {
    header: formatCsv(columns[kind]),
    format: (record) =>
      formatCsv(
        columns[kind].map((column) => formatCell(valueAt(record, column))),
        // A spreadsheet would run text that begins like a formula; not so after an apostrophe.
        { escape_formulas: true },
      ),
  }
}

/** Payloads and lists as JSON. */
function formatCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
