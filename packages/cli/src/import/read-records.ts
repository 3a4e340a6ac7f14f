import { type Line, mostBytes } from './read-lines.ts'
import { splitCells } from './split-cells.ts'

export interface CsvRecord extends Omit<Line, 'text'> {
  /** Of a record with a fault the whole of its first line. */
  cells: string[]
}

/**
 * The records of a CSV text. One with a broken quote costs only the line that it begins with: the lines that its
 * quote would have swallowed are read again as records of their own.
 */
export async function* readRecords(lines: AsyncIterable<Line>, delimiter: string): AsyncGenerator<CsvRecord> {
  const source = lines[Symbol.asyncIterator]()
  /** Lines that were given back, the next one last. */
  const ahead: Line[] = []
  const next = async (): Promise<Line | undefined> => ahead.pop() ?? (await source.next()).value

  async function readRecord(first: Line): Promise<CsvRecord> {
    const { number } = first
    const taken = [first]
    let fault = first.fault
    while (fault === undefined) {
      const text = taken.map((line) => line.text).join('\n')
      const split = splitCells(text.replace(/\r$/, ''), delimiter)
      if (split.kind === 'cells') return { number, ...extentOf(taken), cells: split.cells }
      if (split.kind === 'malformed') fault = 'text behind a closing quote'
      else if (!(await takeMore(taken))) fault = 'a quote that is never closed'
    }
    for (const line of taken.slice(1).reverse()) ahead.push(line)
    return { number, end: first.end, bytes: first.bytes, cells: [first.text], fault }
  }

  /** The lines up to the next one that may close the quote; false where none does. */
  async function takeMore(taken: Line[]): Promise<boolean> {
    for (let line = await next(); line; line = await next()) {
      taken.push(line)
      if (line.fault !== undefined || extentOf(taken).bytes > mostBytes) return false
      if (line.text.includes('"')) return true
    }
    return false
  }

  for (let line = await next(); line; line = await next()) {
    if (line.text.trim() !== '' || line.fault !== undefined) yield await readRecord(line)
  }
}

function extentOf(lines: readonly Line[]): { end: number; bytes: number } {
  const first = lines[0] as Line
  const { end } = lines.at(-1) as Line
  return { end, bytes: end - first.end + first.bytes }
}
