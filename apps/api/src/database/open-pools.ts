import type { Environment } from '../environment.ts'
import { connect, type Sql } from './connect.ts'
import { countConnections } from './count-connections.ts'

export type Pool = {
  sql: Sql
  /** Connections that it may have, and those that are open. */
  most: number
  open: () => number
}

type Settings = Pick<Environment, 'databaseUrl' | 'databaseConnections' | 'databasePooler'>

/** Two pools, so that a list that takes its full 5 s keeps no call from being recorded. */
export const openPools = ({
  databaseUrl,
  databaseConnections,
  databasePooler,
}: Settings): { reading: Pool; recording: Pool } => {
  const open = (connections: number): Pool => {
    const count = countConnections()
    const pooled = databasePooler === 'transaction'
    const sql = connect(databaseUrl, { connections, pooled, onSocket: count.onSocket })
    return { sql, most: connections, open: count.open }
  }
  const recording = Math.max(1, Math.floor(databaseConnections / 3))
  return { reading: open(databaseConnections - recording), recording: open(recording) }
}
