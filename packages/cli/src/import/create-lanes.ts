import { connect, type Ledger } from '@stepledger/sdk'
import type { Server } from '../server.ts'

/** As many as the server writes at a time for one workspace. */
const count = 2

/** Steps are made by ledgers: those of a dry run are never sent. */
const nowhere: Pick<Server, 'url' | 'apiKey'> = { url: new URL('http://127.0.0.1'), apiKey: '' }

export interface Lanes {
  of(thread: string): Ledger
}

/**
 * Ledgers with one request under way each. All calls of a thread take the same one, so that its steps are recorded
 * in the order of the file.
 */
export function createLanes(server: Server | undefined, retryForMs: number): Lanes {
  const { url, apiKey } = server ?? nowhere
  const options = { url, apiKey, mostRequests: 1, deadlineMs: retryForMs }
  const lanes = Array.from({ length: count }, () => connect(options))
  return { of: (thread) => lanes[hash(thread) % count] as Ledger }
}

function hash(text: string): number {
  let sum = 0
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) >>> 0
  return sum
}
