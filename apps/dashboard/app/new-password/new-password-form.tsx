'use client'

import { useMutation } from '@tanstack/react-query'
import { Form } from 'react-aria-components/Form'
import { askAuth } from '../../auth/ask-auth.ts'
import { Button } from '../../components/button.tsx'
import { NewPasswordField } from '../../components/new-password-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { readForm } from '../../components/read-form.ts'

type Props = { token: string; email: string; onSet: () => void }

export function NewPasswordForm({ token, email, onSet }: Props) {
  const set = useMutation({
    mutationFn: ({ password }: Record<string, string>) => askAuth('/password/set', { password, token }),
    onSuccess: onSet,
  })
  return (
    <Form onSubmit={(event) => set.mutate(readForm(event))} className="flex flex-col gap-1.5">
      {/* For password managers, which keep the two together. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <NewPasswordField label="New password" autoFocus />
      {set.error && <Notice look="error">{set.error.message}</Notice>}
      <Button type="submit" look="primary" isPending={set.isPending} className="mt-1 h-8 justify-center">
        Set the password
      </Button>
    </Form>
  )
}
