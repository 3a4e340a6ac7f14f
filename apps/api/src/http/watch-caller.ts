import { setTimeout as sleep } from 'node:timers/promises'
import type { Caller } from '../access/caller.ts'

// Together with the age that an answer about a caller may have, less than 5 s.
const pause = 2_000

type Watched = {
  /** Who the caller is now; null for nobody. Throws where that cannot be found out. */
  identify: () => Promise<Caller | null>
  gone: AbortSignal
  leave: () => void
}

/** Has a stream left once its caller may no longer read: the key was revoked, the person has gone. */
export const watchCaller = async ({ identify, gone, leave }: Watched): Promise<void> => {
  while (!gone.aborted) {
    await sleep(pause, undefined, { signal: gone }).catch(() => {})
    const caller = await identify().catch(() => undefined)
    if (gone.aborted || caller === undefined || caller?.permissions.has('READ')) continue
    return leave()
  }
}
