import { setTimeout as sleep } from 'node:timers/promises'
import { isDatabaseAway, type Sql } from '../ledger/index.ts'

export type LastUse = {
  /** Says that a key was used just now. */
  note: (keyId: number) => void
  /** Resolves when what was noted is written, or cannot be. */
  stop: () => Promise<void>
}

const pause = 30_000

/** Times are told as how long ago they were: the database's clock counts. Locks in order, as every server does it. */
const write = async (sql: Sql, used: ReadonlyMap<number, number>): Promise<void> => {
  const now = performance.now()
  const ids = [...used.keys()].map(String)
  const ages = [...used.values()].map((at) => String(now - at))
  await sql`
    /* noteLastUse */
    with used as materialized (
      select k.id, clock_timestamp() - make_interval(secs => u.age / 1000) as at
      from unnest(${ids}::text[]::integer[], ${ages}::text[]::float8[]) as u (id, age)
      join api_keys k on k.id = u.id
      order by k.id
      for no key update of k
    )
    update api_keys k
    set last_used_at = u.at
    from used u
    where k.id = u.id and coalesce(k.last_used_at < u.at, true)`
}

/**
 * Keeps each key's last use, in memory first and written together twice a minute: a call costs no write. What could not
 * be written is kept for the next time. A database that is away is waited for; `onError` is told of anything else.
 */
export const startLastUse = (
  sql: Sql,
  onError: (error: unknown) => void,
  { every = pause }: { every?: number } = {},
): LastUse => {
  const stopping = new AbortController()
  let used = new Map<number, number>()

  const flush = async () => {
    if (used.size === 0) return
    const taken = used
    used = new Map()
    try {
      await write(sql, taken)
    } catch (error) {
      used = new Map([...taken, ...used])
      if (!isDatabaseAway(error)) onError(error)
    }
  }
  const follow = async () => {
    while (!stopping.signal.aborted) {
      await sleep(every, undefined, { signal: stopping.signal }).catch(() => {})
      await flush()
    }
    await flush()
  }
  const followed = follow()
  return {
    note: (keyId) => used.set(keyId, performance.now()),
    stop: () => {
      stopping.abort()
      return followed
    },
  }
}
