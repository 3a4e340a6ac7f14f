'use client'

import { useMutation } from '@tanstack/react-query'
import { Form } from 'react-aria-components/Form'
import { askAuth } from '../../../../../auth/ask-auth.ts'
import { Button } from '../../../../../components/button.tsx'
import { NewPasswordField } from '../../../../../components/new-password-field.tsx'
import { Notice } from '../../../../../components/notice.tsx'
import { readForm } from '../../../../../components/read-form.ts'
import { TextField } from '../../../../../components/text-field.tsx'

export function PasswordForm({ email }: { email: string }) {
  const change = useMutation({
    mutationFn: (form: Record<string, string>) => askAuth('/password/change', form),
  })
  if (change.isSuccess)
    return <p role="status">Your password is changed. You are signed in here alone from now on.</p>
  return (
    <Form onSubmit={(event) => change.mutate(readForm(event))} className="flex flex-col gap-1.5">
      {/* For password managers, which keep the two together. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextField
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        isRequired
      />
      <NewPasswordField label="New password" />
      <p className="text-xs text-muted">All your other sessions end with the old password.</p>
      {change.error && <Notice look="error">{change.error.message}</Notice>}
      <Button type="submit" look="primary" isPending={change.isPending} className="mt-1 h-8 justify-center">
        Change the password
      </Button>
    </Form>
  )
}
