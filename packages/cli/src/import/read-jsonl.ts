import type { JsonValue } from '@stepledger/sdk'
import { isSafeNumber } from 'lossless-json'
import { messageOf } from '../failure.ts'
import type { Line } from './read-lines.ts'
import {
  Fault,
  type Fields,
  type Input,
  lineColumn,
  type Row,
  reasonColumn,
  rejectColumns,
  textColumn,
} from './row.ts'

/** The rows of a text with a JSON object a line. Values stay what they are. */
export function readJsonl(lines: AsyncIterable<Line>): Input {
  async function* readRows(): AsyncGenerator<Row> {
    for await (const line of lines) if (line.text.trim() !== '' || line.fault !== undefined) yield toRow(line)
  }
  return { rows: readRows(), columns: undefined, rejectsHeader: '' }
}

function toRow({ number, text, end, bytes, fault }: Line): Row {
  const content = fault === undefined ? parse(text) : new Fault(fault)
  return {
    line: number,
    end,
    bytes,
    content,
    toReject: (reason) => formatReject(text, { [lineColumn]: number, [reasonColumn]: reason }),
  }
}

function parse(text: string): Fields | Fault {
  try {
    const value: JsonValue = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return new Fault('not a JSON object')
    const inexact = findInexactNumber(text)
    if (inexact !== undefined)
      return new Fault(`UNSAFE_NUMBER: ${inexact} would be rounded: write it as a string`)
    return Object.fromEntries(Object.entries(value).filter(([name]) => !rejectColumns.has(name)))
  } catch (error) {
    return new Fault(`not JSON: ${messageOf(error)}`)
  }
}

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/** JSON.parse rounds without a word; only the text still says what was meant. */
function findInexactNumber(text: string): string | undefined {
  if (!/[\d.]{16}|\d[eE]/.test(text)) return undefined
  const tokens = text.match(stringOrNumber) ?? []
  return tokens.find((token) => !token.startsWith('"') && !isSafeNumber(token))
}

const ownPrefix = new RegExp(`^\\{"${lineColumn}":\\d+,"${reasonColumn}":"[^"\\\\]*(?:\\\\.[^"\\\\]*)*",?`)

/** Around the row's own text, since writing its values anew could round them. */
function formatReject(text: string, about: object): string {
  const bare = text.trim().replace(ownPrefix, '{')
  const whole = bare.startsWith('{') && bare.endsWith('}')
  if (!whole) return `${JSON.stringify({ ...about, [textColumn]: text })}\n`
  const fields = bare.slice(1).trimStart()
  return `${JSON.stringify(about).slice(0, -1)}${fields === '}' ? '' : ','}${fields}\n`
}
