'use client'

import { useMutation } from '@tanstack/react-query'
import { Form } from 'react-aria-components/Form'
import { linkToWorkspace } from '../../addresses/workspace.ts'
import { askAuth } from '../../auth/ask-auth.ts'
import type { Me } from '../../auth/me.ts'
import { Button } from '../../components/button.tsx'
import { NewPasswordField } from '../../components/new-password-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { readForm } from '../../components/read-form.ts'
import { TextField } from '../../components/text-field.tsx'
import type { Invited } from './join-view.tsx'

type Props = { token: string; invited: Invited; me: Me['person'] | null }

/** Whoever is signed in joins as they are; somebody new makes an account. */
export function JoinForm({ token, invited, me }: Props) {
  const join = useMutation({
    mutationFn: (form: Record<string, string>) => askAuth('/join', { ...form, token }),
    onSuccess: () => window.location.replace(linkToWorkspace(invited.workspace)),
  })
  return (
    <Form onSubmit={(event) => join.mutate(readForm(event))} className="flex flex-col gap-1.5">
      {me ? (
        <p>
          You are signed in as <strong className="font-medium">{me.name}</strong>{' '}
          <span className="text-muted">{me.email}</span>
        </p>
      ) : (
        <NewAccount email={invited.email} />
      )}
      {join.error && <Notice look="error">{join.error.message}</Notice>}
      <Button type="submit" look="primary" isPending={join.isPending} className="mt-1 h-8 justify-center">
        {me ? `Join as ${me.name}` : 'Create the account and join'}
      </Button>
    </Form>
  )
}

function NewAccount({ email }: { email: string | null }) {
  return (
    <>
      <TextField label="Name" name="name" autoComplete="name" maxLength={100} isRequired autoFocus />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        isRequired
        {...(email && { defaultValue: email, isReadOnly: true, hint: 'The invitation is for this address.' })}
      />
      <NewPasswordField label="Password" />
    </>
  )
}
