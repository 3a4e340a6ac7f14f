import { createLoader, createParser, parseAsString, parseAsStringLiteral } from 'nuqs/server'

const parseAsIds = createParser({
  parse: (text: string) => text.split('~').filter(Boolean),
  serialize: (ids: string[]) => ids.join('~'),
  eq: (one, other) => one.join() === other.join(),
})

/** Two moments in Unix milliseconds: from~to. */
const parseAsZoom = createParser({
  parse: (text: string) => {
    const [from = Number.NaN, to = Number.NaN] = text.split('~').map(Number)
    return from < to ? { from, to } : null
  },
  serialize: ({ from, to }) => `${from}~${to}`,
  eq: (one, other) => one.from === other.from && one.to === other.to,
})

export const threadSearch = {
  /** What the inspector shows: a call if there is one, else the step. */
  step: parseAsString,
  attempt: parseAsString,
  /** The steps that are unfolded. */
  open: parseAsIds.withDefault([]),
  clock: parseAsStringLiteral(['service', 'server']).withDefault('service'),
  zoom: parseAsZoom,
}

export const loadThreadSearch = createLoader(threadSearch)

export type ThreadSearch = Awaited<ReturnType<typeof loadThreadSearch>>

/** A call is only seen under its unfolded step. */
export function listOpen({ open, step, attempt }: Pick<ThreadSearch, 'open' | 'step' | 'attempt'>) {
  return attempt && step ? [...new Set([...open, step])] : open
}
