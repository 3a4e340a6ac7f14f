import { setTimeout as sleep } from 'node:timers/promises'
import { isDatabaseAway } from './errors.ts'
import { findAttempts } from './find-attempts.ts'
import { findCallFacts } from './find-call-facts.ts'
import { matchCall } from './match-call.ts'
import { type Position, readUnseen, startOfUnseen } from './read-unseen.ts'
import type { Attempt, AttemptFilter, Sql, Workspace } from './types.ts'

type Reader = {
  filter: AttemptFilter
  /** False once it takes no more. */
  put: (attempt: Attempt) => boolean
  fail: (error: unknown) => void
}
type Joining = { resolve: () => void; reject: (error: unknown) => void }

export type Feed = {
  /** Resolves once nothing more can be missed. */
  join: (reader: Reader) => Promise<void>
  leave: (reader: Reader) => void
}

const shortestPause = 500
const longestPause = 10_000
const mostPayloads = 50

/** Calls of a workspace as they are written down, polled once for all readers, from the first one until the last. */
export const createFeed = (sql: Sql, workspace: Workspace, onEmpty: () => void): Feed => {
  const readers = new Set<Reader>()
  const joining = new Map<Reader, Joining>()
  const empty = new AbortController()
  let position: Position | undefined

  const leave = (reader: Reader): void => {
    const was = joining.delete(reader) || readers.delete(reader)
    if (!was || readers.size + joining.size > 0) return
    empty.abort()
    onEmpty()
  }

  const tell = async (ids: string[], seen: Set<string>): Promise<void> => {
    const matched = (await findCallFacts(sql, workspace, ids))
      .map((call) => ({ id: call.id, to: [...readers].filter(({ filter }) => matchCall(filter, call)) }))
      .filter(({ to }) => to.length > 0)
    for (let from = 0; from < matched.length; from += mostPayloads) {
      const part = matched.slice(from, from + mostPayloads)
      const wanted = part.map(({ id }) => id)
      const attempts = await findAttempts(sql, workspace, wanted)
      for (const [index, { id, to }] of part.entries()) {
        seen.add(id)
        const attempt = attempts[index]
        if (attempt) for (const reader of to) if (!reader.put(attempt)) leave(reader)
      }
    }
  }

  const tellNew = async (position: Position): Promise<Position> => {
    for await (const ids of readUnseen(sql, workspace, position))
      if (ids.length > 0) await tell(ids, position.seen)
    return position
  }

  /** Whoever has joined before it begins is told of all that comes after it. */
  const look = async (): Promise<void> => {
    const joined = [...joining]
    try {
      position = position ? await tellNew(position) : await startOfUnseen(sql, workspace)
      for (const [reader, { resolve }] of joined) {
        if (joining.delete(reader)) readers.add(reader)
        resolve()
      }
    } catch (error) {
      for (const [, { reject }] of joined) reject(error)
      for (const [reader] of joined) leave(reader)
      throw error
    }
  }

  const run = async (): Promise<void> => {
    for (let failures = 0; !empty.signal.aborted; ) {
      const began = performance.now()
      try {
        await look()
        failures = 0
      } catch (error) {
        failures += 1
        if (!isDatabaseAway(error)) {
          for (const reader of readers) {
            reader.fail(error)
            leave(reader)
          }
        }
      }
      // At most a fifth of the time is spent on reading, however much there is to read.
      const pause = Math.max(shortestPause * 2 ** failures, 4 * (performance.now() - began))
      await sleep(Math.min(pause, longestPause), undefined, { signal: empty.signal }).catch(() => {})
    }
  }

  const join = (reader: Reader): Promise<void> => {
    const isFirst = readers.size + joining.size === 0
    const joined = new Promise<void>((resolve, reject) => joining.set(reader, { resolve, reject }))
    if (isFirst) void run()
    return joined
  }
  return { join, leave }
}
