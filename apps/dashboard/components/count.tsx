import { formatCount } from './format-number.ts'

/** A zero is faint, so that what did happen stands out in a column. */
export function Count({ value, color = '' }: { value: number; color?: string }) {
  return (
    <span className={`numeric ${value === 0 ? 'text-faint' : `font-medium ${color}`}`}>
      {formatCount(value)}
    </span>
  )
}
