import type { JsonValue } from '@stepledger/sdk'

export type Fields = Readonly<Record<string, JsonValue>>

/** One record of the input: its fields, or why it has none. */
export interface Row {
  /** Where it begins, counted from 1. */
  line: number
  /** How many bytes of the input end with it. */
  end: number
  /** How large it is. */
  bytes: number
  content: Fields | Fault
  /** The record with its line and a reason, as a line of the file of rejects. */
  toReject(reason: string): string
}

/** Says why something is no good; expected, and shown to whoever imports. */
export class Fault {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}

export interface Input {
  rows: AsyncIterable<Row>
  /** The names that a row may have; undefined where each row has its own. */
  columns: readonly string[] | undefined
  /** What the file of rejects begins with. */
  rejectsHeader: string
}

/** What the file of rejects says beside the row: such a file may be mended and imported as it is. */
export const lineColumn = 'rejected_line'
export const reasonColumn = 'rejected_reason'
export const textColumn = 'rejected_text'
export const rejectColumns: ReadonlySet<string> = new Set([lineColumn, reasonColumn, textColumn])
