import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { linkToSignIn } from '../addresses/sign-in.ts'
import { linkToWorkspace, workspaceCookie } from '../addresses/workspace.ts'
import type { Me } from '../auth/me.ts'
import { readAuth } from '../auth/read-auth.ts'
import { DoorPage } from '../components/door-page.tsx'
import { SignOutButton } from './sign-out-button.tsx'

/** Sends on to the workspace that was open last, or to the first one. */
export default async function Page() {
  const last = (await cookies()).get(workspaceCookie)?.value
  const found = await readAuth<Me>('/me')
  if ('answer' in found) {
    const names = found.answer.workspaces.map(({ name }) => name)
    const wanted = names.find((name) => name === last) ?? names[0]
    if (wanted) redirect(linkToWorkspace(wanted))
    return <NoWorkspace email={found.answer.person.email} />
  }
  if (found.status === 401) redirect(linkToSignIn())
  // A workspace's page says by itself that the API is away, and asks again.
  redirect(linkToWorkspace(last ?? 'default'))
}

function NoWorkspace({ email }: { email: string }) {
  return (
    <DoorPage title="You are in no workspace" about={`You are signed in as ${email}.`}>
      <p>An admin of a workspace can send you a link that lets you join it.</p>
      <SignOutButton />
    </DoorPage>
  )
}
