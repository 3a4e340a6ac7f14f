import { setTimeout as sleep } from 'node:timers/promises'
import { isDatabaseAway } from './errors.ts'
import { removeOldAttempts } from './remove-old-attempts.ts'
import type { Sql, Workspace } from './types.ts'

export type Retention = { stop: () => Promise<void> }

type RetentionOptions = {
  days: number
  onError: (error: unknown) => void
  onRemoval?: ((removal: { calls: number; milliseconds: number }) => void) | undefined
}

const pause = 60_000

/** For each batch it rests four times as long as the batch took: recording goes first. */
const restFor = 4

/** From the oldest call on, so that what has succeeded since is removed too. */
const clean = async (sql: Sql, options: RetentionOptions, signal: AbortSignal): Promise<void> => {
  const { days, onRemoval } = options
  const workspaces = await sql<Workspace[]>`
    /* findWorkspaces */
    select w.id
    from workspaces w
    order by w.id`
  for (const workspace of workspaces) {
    let after: string | null = null
    do {
      const began = performance.now()
      const removal = await removeOldAttempts(sql, workspace, { days, after })
      const milliseconds = performance.now() - began
      if (removal.calls > 0) onRemoval?.({ calls: removal.calls, milliseconds })
      after = removal.last
      await sleep(restFor * milliseconds, undefined, { signal })
    } while (after !== null && !signal.aborted)
  }
}

/**
 * Removes calls in the background once they are so many days old. Any number of servers may do so: one at a time does.
 * A database that is away is waited for; `onError` is told of anything else.
 */
export const startRetention = (sql: Sql, options: RetentionOptions): Retention => {
  const stopping = new AbortController()
  const { signal } = stopping
  const follow = async () => {
    for (; !signal.aborted; await sleep(pause, undefined, { signal }).catch(() => {})) {
      try {
        await clean(sql, options, signal)
      } catch (error) {
        if (!signal.aborted && !isDatabaseAway(error)) options.onError(error)
      }
    }
  }
  const followed = follow()
  return {
    stop: () => {
      stopping.abort()
      return followed
    },
  }
}
