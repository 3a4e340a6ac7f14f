/** A key that is undefined by mistake would be taken for one left out on purpose, so it throws instead. */
export function expectString(value: unknown, what: string): string {
  if (typeof value === 'string') return value
  throw new TypeError(`${what} must be a string, not ${value === null ? 'null' : typeof value}`)
}
