export function formatNumber(number: number): string {
  return number.toLocaleString('en-US')
}

export function formatDuration(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`
  return `${formatNumber(Math.floor(minutes / 60))} h ${minutes % 60} min`
}
