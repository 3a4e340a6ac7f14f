import { createHash } from 'node:crypto'
import type { FinalStatus, JsonValue, Refs } from '@stepledger/sdk'
import { readTime } from '../read-time.ts'
import { type Columns, listColumns } from './columns.ts'
import { Fault, type Fields } from './row.ts'

/** What a row says has happened. */
export interface Event {
  thread: string
  step: string
  key: string | undefined
  service: string | undefined
  at: Date | undefined
  status: FinalStatus
  refs: Refs
  context: Fields
  executionId: string
}

const statuses: readonly FinalStatus[] = ['SUCCESS', 'FAILED', 'ERROR']

/** How rows of these columns are read; a row that cannot be is a Fault. */
export function createEventReader(columns: Columns): (fields: Fields) => Event | Fault {
  const named = new Set(listColumns(columns))

  function read(fields: Fields): Event {
    const event = {
      thread: readRequired(fields, columns.thread),
      step: readRequired(fields, columns.step),
      key: columns.key === undefined ? undefined : readRequired(fields, columns.key),
      service: columns.service === undefined ? undefined : readText(fields, columns.service),
      at: columns.time === undefined ? undefined : readAt(readRequired(fields, columns.time)),
      status: columns.status === undefined ? 'SUCCESS' : readStatus(readRequired(fields, columns.status)),
      refs: readRefs(fields, columns.refs),
      context: Object.fromEntries(Object.entries(fields).filter(([name]) => !named.has(name))),
    } as const
    return { ...event, executionId: nameExecution(event) }
  }

  return (fields) => {
    try {
      return read(fields)
    } catch (error) {
      if (error instanceof Fault) return error
      throw error
    }
  }
}

function readText(fields: Fields, column: string): string | undefined {
  const value: JsonValue | undefined = Object.hasOwn(fields, column) ? fields[column] : undefined
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new Fault(`${column} is neither text nor a number`)
}

function readRequired(fields: Fields, column: string): string {
  const text = readText(fields, column)
  if (text === undefined) throw new Fault(`${column} is empty`)
  return text
}

function readAt(text: string): Date {
  const time = readTime(text)
  if (time) return time
  throw new Fault(`"${text}" is no ISO 8601 time, like 2026-11-24T18:29:00Z`)
}

function readStatus(text: string): FinalStatus {
  const status = statuses.find((status) => status === text.toUpperCase())
  if (status) return status
  throw new Fault(`"${text}" is none of ${statuses.join(', ')}`)
}

function readRefs(fields: Fields, columns: Columns['refs']): Refs {
  const values = Object.entries(columns).map(([name, column]) => [name, readText(fields, column)] as const)
  return Object.fromEntries(values.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** The same for the same row, so that a second import counts as sent again and not as another run of the code. */
function nameExecution(event: Omit<Event, 'executionId'>): string {
  const { refs: _, ...said } = event
  return `import:${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)}`
}
