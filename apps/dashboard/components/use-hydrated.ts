import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** Whether the page's script runs already: false on the server, and in what it sent until React has taken it over. */
export function useHydrated() {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}
