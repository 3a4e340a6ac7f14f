const mostMilliseconds = 2 ** 48 - 1

/** The lowest id that a row written at this time can have: ids begin with their time, so a bound in time is one of id. */
export const firstIdAt = (time: Date): string => {
  const milliseconds = Math.min(Math.max(time.getTime(), 0), mostMilliseconds)
  const hex = milliseconds.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
