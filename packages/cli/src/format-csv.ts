import { type Options, stringify } from 'csv-stringify/sync'

/** One line of CSV, RFC 4180. */
export function formatCsv(cells: readonly string[], options: Options = {}): string {
  return stringify([[...cells]], options)
}
