'use client'

import type { ReactNode } from 'react'
import { Form } from 'react-aria-components/Form'
import { Button } from './button.tsx'
import { ModalDialog } from './modal-dialog.tsx'
import { Notice } from './notice.tsx'
import { readForm } from './read-form.ts'

type Props = {
  title: string
  /** The word on the button that does it. */
  action: string
  look?: 'primary' | 'danger'
  isPending: boolean
  error: Error | null
  onSubmit: (form: Record<string, string>) => void
  onClose: () => void
  children: ReactNode
}

/** Asks what is needed, or whether it is meant, and stays open until it is done. */
export function FormDialog({ title, action, look = 'primary', children, ...props }: Props) {
  const { isPending, error, onSubmit, onClose } = props
  return (
    <ModalDialog title={title} onClose={onClose}>
      <Form onSubmit={(event) => onSubmit(readForm(event))} className="flex flex-col gap-4">
        {children}
        {error && <Notice look="error">{error.message}</Notice>}
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" look={look} isPending={isPending}>
            {action}
          </Button>
        </div>
      </Form>
    </ModalDialog>
  )
}
