'use client'

import { TextField } from './text-field.tsx'

/** A password that is being chosen. What it must have is judged by the API. */
export function NewPasswordField({ label, autoFocus = false }: { label: string; autoFocus?: boolean }) {
  return (
    <TextField
      label={label}
      name="password"
      type="password"
      autoComplete="new-password"
      minLength={12}
      maxLength={128}
      isRequired
      autoFocus={autoFocus}
      hint="At least 12 characters."
    />
  )
}
