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
  const ahead: Line[] = []
  const next = async (): Promise<Line | undefined> => ahead.shift() ?? (await source.next()).value

  async function readRecord(first: Line): Promise<CsvRecord> {
    const taken = [first]
    const { number } = first
    let record = first.text
    let { bytes } = first
    let fault = first.fault
    while (fault === undefined) {
      const split = splitCells(record.replace(/\r$/, ''), delimiter)
      const { end } = taken.at(-1) as Line
      if (split.kind === 'cells') return { number, end, bytes, cells: split.cells }
      if (split.kind === 'malformed') fault = 'text behind a closing quote'
      else {
        const more = await takeMore()
        if (more === undefined) fault = 'a quote that is never closed'
        else record += more
      }
    }
    ahead.unshift(...taken.slice(1))
    return { number, end: first.end, bytes: first.bytes, cells: [first.text], fault }

    /** The lines up to the next one that may close the quote. */
    async function takeMore(): Promise<string | undefined> {
      let text = ''
      for (let line = await next(); line; line = await next()) {
        taken.push(line)
        bytes += line.bytes
        if (line.fault !== undefined || bytes > mostBytes) return undefined
        text += `\n${line.text}`
        if (line.text.includes('"')) return text
      }
      return undefined
    }
  }

  for (let line = await next(); line; line = await next()) {
    if (line.text.trim() !== '' || line.fault !== undefined) yield await readRecord(line)
  }
}
