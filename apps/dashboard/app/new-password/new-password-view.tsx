'use client'

import { useState } from 'react'
import { DoorPage } from '../../components/door-page.tsx'
import { OneTimeLink, SignInLink } from '../one-time-link.tsx'
import { NewPasswordForm } from './new-password-form.tsx'

type Holder = { name: string; email: string }

const whenVoid =
  'It was used already, another one has followed it, or it is older than an hour. Ask an admin of your workspace for another one.'

export function NewPasswordView() {
  const [isSet, setSet] = useState(false)
  if (isSet)
    return (
      <DoorPage title="The new password is set" about="All sessions of before have ended.">
        <SignInLink />
      </DoorPage>
    )
  return (
    <OneTimeLink<Holder> peek="/password/peek" title="New password" whenVoid={whenVoid}>
      {({ name, email }, token) => (
        <DoorPage title={`New password for ${name}`} about={email}>
          <NewPasswordForm token={token} email={email} onSet={() => setSet(true)} />
        </DoorPage>
      )}
    </OneTimeLink>
  )
}
