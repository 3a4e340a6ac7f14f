import { setTimeout as sleep } from 'node:timers/promises'
import { createSettledClock } from './create-settled-clock.ts'
import { isDatabaseAway } from './errors.ts'
import { rollUpActivity } from './roll-up-activity.ts'
import type { Sql, Workspace } from './types.ts'

export type Rollup = {
  /** Milliseconds since the time up to which all calls have been counted; undefined before the first count. */
  lag: () => number | undefined
  stop: () => Promise<void>
}

const pause = 5_000

/** Works off what has settled, and rests as long as it worked: recording goes first. */
const catchUp = async (sql: Sql, settled: Date, signal: AbortSignal): Promise<void> => {
  const workspaces = await sql<Workspace[]>`
    /* findWorkspaces */
    select w.id
    from workspaces w
    order by w.id`
  for (const workspace of workspaces) {
    for (let more = true; more && !signal.aborted; ) {
      const began = performance.now()
      more = await rollUpActivity(sql, workspace, settled)
      await sleep(performance.now() - began, undefined, { signal })
    }
  }
}

/**
 * Keeps the totals of calls up to date in the background, from what has been recorded: recording itself knows nothing
 * of it. Any number of servers may do so. A database that is away is waited for; `onError` is told of anything else.
 */
export const startRollup = (sql: Sql, onError: (error: unknown) => void): Rollup => {
  const stopping = new AbortController()
  const { signal } = stopping
  const readSettled = createSettledClock(sql)
  let done = 0
  const follow = async () => {
    for (; !signal.aborted; await sleep(pause, undefined, { signal }).catch(() => {})) {
      try {
        const settled = (await readSettled())?.getTime() ?? 0
        // Points lie on whole minutes.
        const minute = Math.floor(settled / 60_000)
        if (minute <= done) continue
        await catchUp(sql, new Date(settled), signal)
        done = minute
      } catch (error) {
        if (!signal.aborted && !isDatabaseAway(error)) onError(error)
      }
    }
  }
  const followed = follow()
  return {
    lag: () => (done === 0 ? undefined : Date.now() - done * 60_000),
    stop: () => {
      stopping.abort()
      return followed
    },
  }
}
