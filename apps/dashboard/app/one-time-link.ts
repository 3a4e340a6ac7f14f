import { useSyncExternalStore } from 'react'
import { AuthError } from '../auth/ask-auth.ts'

/** The API knows no such link, or not any more; as opposed to not having been asked. */
export function isVoid(error: Error | null) {
  return error instanceof AuthError && error.status >= 400 && error.status < 500 && error.status !== 429
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** What is after the #; undefined on the server, which does not know it. */
export function useFragment() {
  return useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => undefined,
  )
}
