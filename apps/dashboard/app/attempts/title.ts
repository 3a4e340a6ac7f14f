import type { OutcomeName } from '../../components/outcomes.ts'

/** Two filters of the list are pages of their own in the navigation, and in the reader's mind. */
export function titleOf(outcome: OutcomeName[] | null) {
  if (outcome?.length !== 1) return 'Attempts'
  if (outcome[0] === 'DEDUPLICATED') return 'Deduplicated'
  if (outcome[0] === 'COLLIDED') return 'Collisions'
  return 'Attempts'
}
