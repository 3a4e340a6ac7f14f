import { stringifyExact } from '../../../queries/parse-exact.ts'

/** One line of CSV, RFC 4180; null is empty, and what is no text is JSON. */
export function formatCsv(values: readonly unknown[]) {
  return `${values.map((value) => quote(disarm(toText(value)))).join(',')}\n`
}

function toText(value: unknown) {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : stringifyExact(value)
}

/** A spreadsheet takes text that begins like this for a formula, and would run it; not so after an apostrophe. */
function disarm(text: string) {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
}

function quote(text: string) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
