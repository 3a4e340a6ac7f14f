/**
 * How the address tells of what is chosen. Going from one to the next is no step in the browser's history, but where
 * the inspector covers what it was opened from, its Back closes it.
 */
export function historyOfChoice(wasOpen: boolean): 'push' | 'replace' {
  const covers = window.matchMedia('(width < 64rem)').matches
  return covers && !wasOpen ? 'push' : 'replace'
}
