import { formatDuration } from './format-number.ts'

export function Duration({ from, to }: { from: string; to: string }) {
  const milliseconds = Date.parse(to) - Date.parse(from)
  return (
    <time dateTime={`PT${milliseconds / 1_000}S`} className="numeric whitespace-nowrap">
      {formatDuration(milliseconds)}
    </time>
  )
}
