import { createParser } from 'nuqs/server'

const longest = 20

/**
 * The cursors that led to the page shown, oldest last; the last one is the page's own. The API pages
 * forward only, so the way back is kept in the address (of long ways, the last 20 pages).
 */
export const parseAsTrail = createParser({
  parse: (text: string) => text.split('~').filter(Boolean),
  serialize: (trail: string[]) => trail.join('~'),
  eq: (one, other) => one.join() === other.join(),
})

export function goOlder(trail: string[], endCursor: string) {
  return [...trail, endCursor].slice(-longest)
}

export function goNewer(trail: string[]) {
  return trail.length > 1 ? trail.slice(0, -1) : null
}
