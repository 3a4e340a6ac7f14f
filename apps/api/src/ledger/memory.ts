import { createHeldClaims, type HeldClaims } from './held-claims.ts'
import { createSeenSteps, type SeenSteps } from './seen-steps.ts'

/** What a server remembers of what it wrote. It makes calls cheaper, and decides none. */
export type Memory = { seen: SeenSteps; held: HeldClaims }

export const createMemory = (): Memory => ({ seen: createSeenSteps(), held: createHeldClaims() })
