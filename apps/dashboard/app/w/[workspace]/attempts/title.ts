import type { OutcomeName } from '../../../../components/outcomes.ts'

/** Filters of the list that are pages of their own in the navigation, and in the reader's mind. */
export const attemptViews = {
  DEDUPLICATED: 'Deduplicated',
  COLLIDED: 'Collisions',
  FENCED: 'Fenced',
} as const

export const isAttemptView = (outcome: string | null | undefined): outcome is keyof typeof attemptViews =>
  outcome != null && Object.hasOwn(attemptViews, outcome)

export function titleOf(outcome: OutcomeName[] | null) {
  const [only] = outcome?.length === 1 ? outcome : []
  return isAttemptView(only) ? attemptViews[only] : 'Attempts'
}
