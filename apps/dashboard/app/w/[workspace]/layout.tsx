import { dehydrate, HydrationBoundary, type QueryClient } from '@tanstack/react-query'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { addressHeader } from '../../../addresses/headers.ts'
import { linkToSignIn } from '../../../addresses/sign-in.ts'
import { AppShell } from '../../../components/app-shell.tsx'
import { DoorPage } from '../../../components/door-page.tsx'
import { getQueryClient } from '../../../queries/query-client.ts'
import { RequestError } from '../../../queries/request-error.ts'
import { viewerQuery } from '../../../queries/viewer.ts'
import { SignOutButton } from '../../sign-out-button.tsx'
import { AccountMenu } from './account/account-menu.tsx'
import { linkToLookup } from './links.ts'
import { LookupLauncher } from './lookup/lookup-launcher.tsx'
import { Navigation } from './navigation.tsx'

export default async function Layout({ children }: { children: ReactNode }) {
  const client = getQueryClient()
  const refusal = await askWhoReads(client)
  if (refusal === 'UNAUTHENTICATED') redirect(linkToSignIn((await headers()).get(addressHeader) ?? ''))
  if (refusal === 'FORBIDDEN') return <NotAMember />
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AppShell
        home={linkToLookup()}
        navigation={<Navigation />}
        search={<LookupLauncher />}
        account={<AccountMenu />}
      >
        {children}
      </AppShell>
    </HydrationBoundary>
  )
}

/** Longer than this no page waits to know its reader. The browser asks again. */
const patience = 1_000

/** The code with which the API refuses the reader, if it does; where it is away, the page itself tells so. */
async function askWhoReads(client: QueryClient) {
  const asked = client.fetchQuery(viewerQuery()).then(
    () => null,
    (error) => (error instanceof RequestError ? error.code : 'UNAVAILABLE'),
  )
  return Promise.race([asked, new Promise((resolve) => setTimeout(resolve, patience, 'UNAVAILABLE'))])
}

function NotAMember() {
  return (
    <DoorPage title="Not your workspace">
      <p>There is no such workspace, or you are not one of its members. An admin of it can invite you.</p>
      <div className="flex items-center gap-4">
        <SignOutButton />
        <a href="/" className="text-accent underline underline-offset-3">
          To your own workspace
        </a>
      </div>
    </DoorPage>
  )
}
