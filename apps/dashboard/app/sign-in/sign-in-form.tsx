'use client'

import { useMutation } from '@tanstack/react-query'
import { Form } from 'react-aria-components/Form'
import { AuthError, askAuth } from '../../auth/ask-auth.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { readForm } from '../../components/read-form.ts'
import { TextField } from '../../components/text-field.tsx'
import { ProviderButton } from './provider-button.tsx'

type Props = { back: string; provider: string | null }

export function SignInForm({ back, provider }: Props) {
  const signIn = useMutation({
    mutationFn: (form: Record<string, string>) => askAuth('/sign-in/email', form),
    // A page of its own: nothing that was loaded for somebody else stays.
    onSuccess: () => window.location.replace(back),
  })
  return (
    <>
      <Form onSubmit={(event) => signIn.mutate(readForm(event))} className="flex flex-col gap-1.5">
        <TextField label="E-mail" name="email" type="email" autoComplete="username" isRequired autoFocus />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          isRequired
        />
        {signIn.error && <Notice look="error">{describeFailure(signIn.error)}</Notice>}
        <Button type="submit" look="primary" isPending={signIn.isPending} className="mt-1 h-8 justify-center">
          Sign in
        </Button>
      </Form>
      {provider && <ProviderButton provider={provider} back={back} />}
      <p className="text-xs text-muted">
        No account? An admin of your workspace can send you a link. There is no sign-up without one.
      </p>
    </>
  )
}

function describeFailure(error: Error) {
  const isUnknown = error instanceof AuthError && error.status === 401
  return isUnknown ? 'No account has this e-mail address and this password.' : error.message
}
