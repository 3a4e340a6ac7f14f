export interface Extent {
  calls: number
  bytes: number
}

/** Bounds what is under way, and with it the memory. A call that is larger than the window has it for itself. */
export function createWindow(most: Extent) {
  const now: Extent = { calls: 0, bytes: 0 }
  const waiting: Array<() => void> = []
  const change = () => new Promise<void>((resolve) => waiting.push(resolve))

  return {
    /** Resolves when there is room. */
    async enter(bytes: number): Promise<void> {
      while (now.calls >= most.calls || (now.calls > 0 && now.bytes + bytes > most.bytes)) await change()
      now.calls++
      now.bytes += bytes
    },
    leave(bytes: number): void {
      now.calls--
      now.bytes -= bytes
      waiting.shift()?.()
    },
    /** Resolves when nothing is under way; nothing may enter meanwhile. */
    async drain(): Promise<void> {
      while (now.calls > 0) await change()
    },
  }
}
