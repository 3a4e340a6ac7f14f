const longest = 1_000

/** As it was written: text in quotes, and a number with all its digits. */
export function printScalar(value: unknown) {
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}

/** A text that is cut until it is asked for whole. */
export function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > longest
}

export function cutText(text: string) {
  return `${text.slice(0, longest)}…`
}
