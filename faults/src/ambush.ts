/** A trap that is set for a moment on the wire, and springs once. */
export interface Ambush {
  /** Resolves to whether the moment came within the time that is given. */
  set(strike: () => void, withinMs: number): Promise<boolean>
  /** To be called at the moment itself: whether the trap has sprung. */
  spring(): boolean
}

export function createAmbush(): Ambush {
  let armed: (() => void) | undefined

  return {
    set(strike, withinMs) {
      return new Promise((resolve) => {
        const end = (sprung: boolean) => {
          clearTimeout(timer)
          armed = undefined
          resolve(sprung)
        }
        const timer = setTimeout(end, withinMs, false)
        armed = () => {
          strike()
          end(true)
        }
      })
    },
    spring() {
      if (!armed) return false
      armed()
      return true
    },
  }
}
