'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { askAuth } from '../../auth/ask-auth.ts'
import { Button } from '../../components/button.tsx'
import { DoorPage } from '../../components/door-page.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { isVoid, useFragment } from '../one-time-link.ts'
import { NewPasswordForm } from './new-password-form.tsx'

type Holder = { name: string; email: string }

/** The token is after the #, which browsers send to no server: it is in no log on the way. */
export function NewPasswordView() {
  const token = useFragment()
  const [isSet, setSet] = useState(false)
  const holder = useQuery({
    queryKey: ['password-link', token],
    queryFn: () => askAuth<Holder>('/password/peek', { token }),
    enabled: Boolean(token) && !isSet,
    retry: false,
  })
  if (isSet) return <PasswordSet />
  if (token === '' || isVoid(holder.error)) return <VoidLink />
  if (holder.error)
    return (
      <DoorPage title="The link could not be read" about={holder.error.message}>
        <Button onPress={() => holder.refetch()} className="w-fit">
          Try again
        </Button>
      </DoorPage>
    )
  if (!token || !holder.data)
    return (
      <DoorPage title="New password">
        <SkeletonRows label="Loading the link" rows={3} />
      </DoorPage>
    )
  const { name, email } = holder.data
  return (
    <DoorPage title={`New password for ${name}`} about={email}>
      <NewPasswordForm token={token} email={email} onSet={() => setSet(true)} />
    </DoorPage>
  )
}

function PasswordSet() {
  return (
    <DoorPage title="The new password is set" about="All sessions of before have ended.">
      <SignInLink />
    </DoorPage>
  )
}

function VoidLink() {
  return (
    <DoorPage title="This link is not valid">
      <p className="text-muted">
        It was used already, another one has followed it, or it is older than an hour. Ask an admin of your
        workspace for another one.
      </p>
      <SignInLink />
    </DoorPage>
  )
}

function SignInLink() {
  return (
    <a href="/sign-in" className="w-fit text-accent underline underline-offset-3">
      Sign in
    </a>
  )
}
