import { TextField } from '../../../../../components/text-field.tsx'

/** A number of calls per second, or nothing for no limit. */
export function LimitField({ value = null }: { value?: number | null }) {
  return (
    <TextField
      label="Calls per second"
      name="limit"
      inputMode="numeric"
      pattern="[1-9][0-9]{0,5}"
      defaultValue={value === null ? '' : String(value)}
      placeholder="no limit"
      hint="Beyond it calls are refused with RATE_LIMITED, and clients wait."
    />
  )
}

export function readLimit(text: string | undefined) {
  return text ? Number(text) : null
}
