import type { FormEvent } from 'react'

/** What was typed, by the names of the fields. The form itself is not sent. */
export function readForm(event: FormEvent<HTMLFormElement>) {
  event.preventDefault()
  const fields = [...new FormData(event.currentTarget)]
  return Object.fromEntries(fields.map(([name, value]) => [name, String(value)]))
}
