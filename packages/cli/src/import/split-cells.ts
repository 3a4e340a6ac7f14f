export type Cells = { kind: 'cells'; cells: string[] } | { kind: 'open' } | { kind: 'malformed' }

const open: Cells = { kind: 'open' }
const malformed: Cells = { kind: 'malformed' }

/** The cells of a record, or that its last quoted cell goes on in the next line. A quote inside a bare cell is text. */
export function splitCells(record: string, delimiter: string): Cells {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const quoted = record[at] === '"'
    const end = quoted ? findClosingQuote(record, at + 1) : findEnd(record, delimiter, at)
    if (end === -1) return open
    cells.push(quoted ? record.slice(at + 1, end).replaceAll('""', '"') : record.slice(at, end))
    at = quoted ? end + 1 : end
    if (at === record.length) return { kind: 'cells', cells }
    if (record[at] !== delimiter) return malformed
    at++
  }
}

function findEnd(record: string, delimiter: string, from: number): number {
  const end = record.indexOf(delimiter, from)
  return end === -1 ? record.length : end
}

function findClosingQuote(record: string, from: number): number {
  let quote = record.indexOf('"', from)
  while (quote !== -1 && record[quote + 1] === '"') quote = record.indexOf('"', quote + 2)
  return quote
}
