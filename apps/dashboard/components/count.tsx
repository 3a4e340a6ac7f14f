import { formatInteger } from './format-number.ts'

/** Of a thread or a step: exact, however large. A zero is faint, so that what did happen stands out in a column. */
export function Count({ value, color = '' }: { value: number; color?: string }) {
  return (
    <span className={`numeric ${value === 0 ? 'text-faint' : `font-medium ${color}`}`}>
      {formatInteger(value)}
    </span>
  )
}
