'use client'

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useSyncExternalStore } from 'react'
import { AuthError, askAuth } from '../auth/ask-auth.ts'
import { Button } from '../components/button.tsx'
import { DoorPage } from '../components/door-page.tsx'
import { SkeletonRows } from '../components/skeleton.tsx'

type Props<Found> = {
  /** Where the API tells what a link is for. */
  peek: string
  /** Of the page while that is not known. */
  title: string
  /** Why it may not be valid, and where to get another one. */
  whenVoid: string
  children: (found: Found, token: string) => ReactNode
}

/**
 * What the link that was opened is for. Its token is after the #, which browsers send to no server: it is in no log on
 * the way.
 */
export function OneTimeLink<Found>({ peek, title, whenVoid, children }: Props<Found>) {
  const token = useFragment()
  const found = useQuery({
    queryKey: ['one-time-link', peek, token],
    queryFn: () => askAuth<Found>(peek, { token }),
    enabled: Boolean(token),
    retry: false,
  })
  if (token === '' || isVoid(found.error)) return <VoidLink>{whenVoid}</VoidLink>
  if (found.error)
    return (
      <DoorPage title="The link could not be read" about={found.error.message}>
        <Button onPress={() => found.refetch()} className="w-fit">
          Try again
        </Button>
      </DoorPage>
    )
  if (!token || !found.data)
    return (
      <DoorPage title={title}>
        <SkeletonRows label="Loading the link" rows={4} />
      </DoorPage>
    )
  return children(found.data, token)
}

function VoidLink({ children }: { children: string }) {
  return (
    <DoorPage title="This link is not valid">
      <p className="text-muted">{children}</p>
      <SignInLink />
    </DoorPage>
  )
}

export function SignInLink() {
  return (
    <a href="/sign-in" className="w-fit text-accent underline underline-offset-3">
      Sign in
    </a>
  )
}

/** The API knows no such link, or not any more; as opposed to not having been asked. */
function isVoid(error: Error | null) {
  return error instanceof AuthError && error.status >= 400 && error.status < 500 && error.status !== 429
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** What is after the #; undefined on the server, which does not know it. */
function useFragment() {
  return useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => undefined,
  )
}
