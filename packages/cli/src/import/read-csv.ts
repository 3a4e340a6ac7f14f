import { Failure } from '../failure.ts'
import { formatCsv } from '../format-csv.ts'
import type { Line } from './read-lines.ts'
import { type CsvRecord, readRecords } from './read-records.ts'
import { Fault, type Fields, type Input, lineColumn, type Row, reasonColumn, rejectColumns } from './row.ts'

/** The rows of a CSV text by the names in its first line. Every cell is text; an empty one is left out. */
export async function readCsv(lines: AsyncIterable<Line>, delimiter: string): Promise<Input> {
  const records = readRecords(lines, delimiter)
  const { value: header } = await records.next()
  const columns = readHeader(header)
  const kept = (cells: readonly string[]) =>
    cells.filter((_, index) => !rejectColumns.has(columns[index] ?? ''))

  function toFields(cells: readonly string[]): Fields | Fault {
    if (cells.length !== columns.length)
      return new Fault(`${cells.length} cells, where the header has ${columns.length}`)
    const named = columns.map((column, index) => [column, cells[index] ?? ''] as const)
    return Object.fromEntries(named.filter(([column, cell]) => cell !== '' && !rejectColumns.has(column)))
  }

  function toRow({ number, end, bytes, cells, fault }: CsvRecord): Row {
    const written = fault === undefined ? kept(cells) : cells
    return {
      line: number,
      end,
      bytes,
      content: fault === undefined ? toFields(cells) : new Fault(fault),
      toReject: (reason) => formatCsv([String(number), reason, ...written], { delimiter }),
    }
  }

  async function* readRows(): AsyncGenerator<Row> {
    for await (const record of records) yield toRow(record)
  }

  const rejectsHeader = formatCsv([lineColumn, reasonColumn, ...kept(columns)], { delimiter })
  return { rows: readRows(), columns, rejectsHeader }
}

function readHeader(header: CsvRecord | undefined): readonly string[] {
  if (!header) throw new Failure('the input is empty: its first line must name the columns')
  if (header.fault !== undefined) throw new Failure(`the first line cannot be read: ${header.fault}`)
  const columns = header.cells
  const repeated = columns.find((column, index) => columns.indexOf(column) !== index)
  if (repeated !== undefined) throw new Failure(`the first line names the column "${repeated}" twice`)
  return columns
}
