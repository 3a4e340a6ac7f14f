import type { Lanes } from './create-lanes.ts'
import { createWindow } from './create-window.ts'
import type { Event } from './read-event.ts'

const mostRequests = 8
const mostRemembered = 10_000

/** Adds the references of events to their threads, each once; a thread that is long past may be told again. */
export function createRefAdder(lanes: Lanes) {
  const window = createWindow({ calls: mostRequests, bytes: 0 })
  const told = new Set<string>()

  function remember(text: string) {
    told.add(text)
    const [oldest] = told
    if (told.size > mostRemembered && oldest !== undefined) told.delete(oldest)
  }

  return async function addRefs({ thread, refs }: Event): Promise<void> {
    const text = JSON.stringify([thread, refs])
    if (Object.keys(refs).length === 0 || told.has(text)) return
    remember(text)
    await window.enter(0)
    try {
      // The thread is there by now: this only adds to it, where addRefs would have to ask for its id first.
      await lanes.of(thread).start(thread, { key: thread, refs })
    } finally {
      window.leave(0)
    }
  }
}
