import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { Failure, messageOf } from '../failure.ts'
import { formatNumber } from '../format-number.ts'
import type { Row } from './row.ts'

const mostShown = 10

export interface RejectsOptions {
  file: string | undefined
  source: string
  header: string
  say(line: string): void
}

/** Keeps the rows that are no good: the first ones are said, and all go into the file. */
export function createRejects({ file, source, header, say }: RejectsOptions) {
  const output = file === undefined ? undefined : openRejects(file, source)
  if (output !== undefined) writeSync(output, header)
  let count = 0

  return {
    add(row: Row, reason: string) {
      count++
      if (count <= mostShown) say(`line ${row.line}: ${reason}`)
      if (output !== undefined) writeSync(output, row.toReject(reason))
    },
    close() {
      if (count > mostShown) say(`and ${formatNumber(count - mostShown)} more${file ? `, in ${file}` : ''}`)
      if (output !== undefined) closeSync(output)
    },
  }
}

function openRejects(file: string, source: string): number {
  if (isSame(file, source)) throw new Failure('--rejects names the input itself')
  try {
    return openSync(file, 'w')
  } catch (error) {
    throw new Failure(`cannot write --rejects: ${messageOf(error)}`)
  }
}

function isSame(file: string, source: string): boolean {
  const [one, other] = [file, source].map((path) => statSync(path, { throwIfNoEntry: false }))
  return one?.isFile() === true && one.ino === other?.ino && one.dev === other.dev
}
