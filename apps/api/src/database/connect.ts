import postgres from 'postgres'
import { textArray } from './text-array.ts'

export type Sql = postgres.Sql

const json = { to: 114, from: [114, 3802], serialize: (text: string) => text, parse: (text: string) => text }

/**
 * Opens a pool. JSON columns are read and written as text, since what a caller sent must not pass through a
 * second encoding. Every wait has a bound: 5 s to connect, 2 s for a lock, 5 s for a statement.
 */
export const connect = (url: string, options: { connections?: number; applicationName?: string } = {}): Sql =>
  postgres(url, {
    max: options.connections ?? 10,
    connect_timeout: 5,
    backoff: () => 0.2,
    fetch_types: false,
    types: { json, textArray },
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? 'stepledger',
      synchronous_commit: 'on',
      lock_timeout: 2_000,
      statement_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
      // Every statement has an index. A plan that was made while a table was nearly empty, and is kept until its next
      // ANALYZE, must not be one that reads the whole of it.
      enable_seqscan: 'off',
      jit: 'off',
    },
  }) as unknown as Sql
