import type { Socket } from 'node:net'
import postgres from 'postgres'
import { createSocketOpener } from './open-socket.ts'
import { sessionSettings } from './session-settings.ts'
import { textArray } from './text-array.ts'

export type Sql = postgres.Sql

const json = { to: 114, from: [114, 3802], serialize: (text: string) => text, parse: (text: string) => text }

type Options = {
  connections?: number
  applicationName?: string
  /** Behind a pooler in transaction mode: no session is one's own, to prepare statements or to set anything in. */
  pooled?: boolean
  /** Told of each connection as it is opened. */
  onSocket?: (socket: Socket) => void
}

/**
 * Opens a pool. JSON columns are read and written as text, since what a caller sent must not pass through a
 * second encoding. Every wait has a bound: 5 s to connect, 2 s for a lock, 5 s for a statement.
 */
export const connect = (
  url: string,
  { connections = 10, applicationName = 'stepledger', pooled = false, onSocket }: Options = {},
): Sql => {
  const options = {
    max: connections,
    connect_timeout: 5,
    backoff: () => 0.2,
    fetch_types: false,
    prepare: !pooled,
    // Left out of the library's types.
    socket: createSocketOpener(onSocket),
    types: { json, textArray },
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
    onnotice: () => {},
    connection: { application_name: applicationName, ...(pooled ? {} : sessionSettings) },
  }
  return postgres(url, options as unknown as postgres.Options<Record<string, never>>) as unknown as Sql
}
