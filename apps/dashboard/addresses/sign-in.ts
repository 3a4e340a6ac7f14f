/** Where to sign in, and where to be sent then: `to` is an address of a workspace. */
export function linkToSignIn(to?: string) {
  return to?.startsWith('/w/') ? `/sign-in?${new URLSearchParams({ to })}` : '/sign-in'
}

const ownSite = 'http://own.invalid'

/** What `to` says if it is an address of a workspace here, else the door: a link must not send a reader to another site. */
export function readReturn(to: string | null | undefined) {
  if (!to || !URL.canParse(to, ownSite)) return '/'
  const { origin, pathname, search, hash } = new URL(to, ownSite)
  return origin === ownSite && pathname.startsWith('/w/') ? `${pathname}${search}${hash}` : '/'
}
