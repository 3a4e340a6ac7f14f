import { createLoader, createParser, parseAsString, parseAsStringLiteral } from 'nuqs/server'

const parseAsIds = createParser({
  parse: (text: string) => text.split('~').filter(Boolean),
  serialize: (ids: string[]) => ids.join('~'),
  eq: (one, other) => one.join() === other.join(),
})

export const threadSearch = {
  /** What the inspector shows: a call if there is one, else the step. */
  step: parseAsString,
  attempt: parseAsString,
  /** The steps that are unfolded. */
  open: parseAsIds.withDefault([]),
  clock: parseAsStringLiteral(['service', 'server']).withDefault('service'),
}

export const loadThreadSearch = createLoader(threadSearch)

export type ThreadSearch = Awaited<ReturnType<typeof loadThreadSearch>>

/** A call is only seen under its unfolded step. */
export function listOpen({ open, step, attempt }: Pick<ThreadSearch, 'open' | 'step' | 'attempt'>) {
  return attempt && step ? [...new Set([...open, step])] : open
}
