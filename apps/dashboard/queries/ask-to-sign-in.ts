import { linkToSignIn } from '../addresses/sign-in.ts'

/** Whoever is not signed in any more is asked to, and comes back to the address that is open. Does nothing on the server. */
export function askToSignIn() {
  if (typeof window === 'undefined') return
  const { pathname, search, hash } = window.location
  window.location.assign(linkToSignIn(`${pathname}${search}${hash}`))
}
