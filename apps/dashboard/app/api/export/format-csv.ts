import { stringify } from 'csv-stringify/sync'
import { stringifyExact } from '../../../queries/parse-exact.ts'

/**
 * One line of CSV, RFC 4180; null is empty, and what is no text is JSON. Text that a spreadsheet would run as a formula
 * gets an apostrophe.
 */
export function formatCsv(values: readonly unknown[]) {
  return stringify([values.map(toText)], { escape_formulas: true })
}

function toText(value: unknown) {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : stringifyExact(value)
}
