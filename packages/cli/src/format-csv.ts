/** One line of CSV, RFC 4180. */
export function formatCsv(cells: readonly string[], delimiter = ','): string {
  return `${cells.map((cell) => quote(cell, delimiter)).join(delimiter)}\n`
}

function quote(cell: string, delimiter: string): string {
  return /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Text that no spreadsheet takes for a formula: what would begin one gets an apostrophe. */
export function disarm(cell: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
