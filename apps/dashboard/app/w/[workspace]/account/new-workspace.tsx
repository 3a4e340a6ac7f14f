'use client'

import { useState } from 'react'
import { Form } from 'react-aria-components/Form'
import { linkToWorkspace } from '../../../../addresses/workspace.ts'
import { Button } from '../../../../components/button.tsx'
import { Notice } from '../../../../components/notice.tsx'
import { readForm } from '../../../../components/read-form.ts'
import { TextField } from '../../../../components/text-field.tsx'
import { CreateWorkspaceDocument } from '../../../../queries/generated/graphql.ts'
import { useChange } from '../../../../queries/use-change.ts'

/** Makes a workspace and opens it. */
export function NewWorkspace() {
  const [isAsked, setAsked] = useState(false)
  const { mutate, isPending, error } = useChange(CreateWorkspaceDocument, ['viewer'])
  const create = ({ name = '' }: Record<string, string>) =>
    mutate({ name }, { onSuccess: () => window.location.assign(linkToWorkspace(name)) })
  if (!isAsked) {
    return (
      <Button look="quiet" className="-mx-2 mt-1 w-fit px-2" onPress={() => setAsked(true)}>
        New workspace…
      </Button>
    )
  }
  return (
    <Form onSubmit={(event) => create(readForm(event))} className="mt-2 flex flex-col gap-2">
      <TextField
        label="Name of the new workspace"
        name="name"
        pattern="[a-z0-9\-]{1,40}"
        maxLength={40}
        isRequired
        autoFocus
        hint="a-z, 0-9 and -"
      />
      {error && <Notice look="error">{error.message}</Notice>}
      <Button type="submit" look="primary" isPending={isPending} className="justify-center">
        Make it
      </Button>
    </Form>
  )
}
