import { createHeldSteps, type HeldSteps } from './held-steps.ts'
import { createSeenSteps, type SeenSteps } from './seen-steps.ts'

/** What a server remembers of what it wrote. It makes calls cheaper, and decides none. */
export type Memory = { seen: SeenSteps; held: HeldSteps }

export const createMemory = (): Memory => ({ seen: createSeenSteps(), held: createHeldSteps() })
