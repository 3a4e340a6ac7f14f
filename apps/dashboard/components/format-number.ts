const integer = new Intl.NumberFormat('en')

export function formatInteger(count: number) {
  return integer.format(count)
}

/** How many rows a list has is exact up to 10,000; above that it stays at 10,001. */
export function formatCount(count: number) {
  return count > 10_000 ? '10,000+' : integer.format(count)
}

/** A length of time in its two largest units: 840 ms, 12.3 s, 4 min 05 s, 3 h 20 min, 2 d 4 h. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 0) return `−${formatDuration(-milliseconds)}`
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 59_950) return `${(milliseconds / 1_000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1_000)
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${pad(seconds % 60)} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 1_440) return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`
  const hours = Math.floor(minutes / 60)
  return `${integer.format(Math.floor(hours / 24))} d ${hours % 24} h`
}

function pad(value: number) {
  return String(value).padStart(2, '0')
}
