import { setTimeout as sleep } from 'node:timers/promises'
import { checkAttemptFilter } from './attempt-filter.ts'
import { isDatabaseAway } from './errors.ts'
import { findAttempts } from './find-attempts.ts'
import { type Position, readUnseen, startOfUnseen } from './read-unseen.ts'
import type { Attempt, AttemptFilter, Sql, Workspace } from './types.ts'

type Watch = { filter: AttemptFilter; signal: AbortSignal; position: Position }

const shortestPause = 500
const longestPause = 10_000
const mostPayloads = 50

async function* readNew(
  sql: Sql,
  workspace: Workspace,
  { filter, position }: Watch,
): AsyncGenerator<Attempt> {
  for await (const ids of readUnseen(sql, workspace, filter, position)) {
    for (let from = 0; from < ids.length; from += mostPayloads) {
      for (const attempt of await findAttempts(sql, workspace, ids.slice(from, from + mostPayloads))) {
        if (!attempt) continue
        position.seen.add(attempt.id)
        yield attempt
      }
    }
  }
}

async function* follow(sql: Sql, workspace: Workspace, watch: Watch): AsyncGenerator<Attempt> {
  const { signal } = watch
  for (let failures = 0; !signal.aborted; ) {
    const began = performance.now()
    try {
      for await (const attempt of readNew(sql, workspace, watch)) {
        if (signal.aborted) return
        yield attempt
      }
      failures = 0
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      failures += 1
    }
    // At most a tenth of the time is spent on reading, however much there is to read.
    const pause = Math.max(shortestPause * 2 ** failures, 10 * (performance.now() - began))
    await sleep(Math.min(pause, longestPause), undefined, { signal }).catch(() => {})
  }
}

/**
 * Calls as they are written down from now on: resolves once nothing more can be missed. It polls, so that watching
 * costs recording nothing, and only while somebody reads; a database that is away is waited for.
 */
export const watchAttempts = async (
  sql: Sql,
  workspace: Workspace,
  { signal, ...input }: { filter?: AttemptFilter | null | undefined; signal: AbortSignal },
): Promise<AsyncIterable<Attempt>> => {
  const filter = checkAttemptFilter(input.filter)
  return follow(sql, workspace, { filter, signal, position: await startOfUnseen(sql, workspace, filter) })
}
