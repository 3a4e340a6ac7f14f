import type { Metadata } from 'next'
import type { Me } from '../../../../../auth/me.ts'
import { readAuth } from '../../../../../auth/read-auth.ts'
import { EmptyState } from '../../../../../components/empty-state.tsx'
import { PageHeader } from '../../../../../components/page-header.tsx'
import { PasswordForm } from './password-form.tsx'

export const metadata: Metadata = { title: 'Account' }

export default async function Page() {
  const me = await readAuth<Me>('/me')
  return (
    <>
      <PageHeader title="Account" />
      {'answer' in me ? <Password {...me.answer.person} /> : <NotRead />}
    </>
  )
}

function Password({ email, hasPassword }: Me['person']) {
  return (
    <div className="flex max-w-md flex-col gap-4 px-5 py-6">
      <h2 className="font-semibold">Password</h2>
      {hasPassword ? (
        <PasswordForm email={email} />
      ) : (
        <p>You sign in by a provider, as {email}, and have no password here: it is changed there.</p>
      )}
    </div>
  )
}

function NotRead() {
  return <EmptyState title="Your account could not be read">Load the page again in a moment.</EmptyState>
}
