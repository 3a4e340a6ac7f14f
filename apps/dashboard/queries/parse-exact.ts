import { LosslessNumber, parse, stringify } from 'lossless-json'

/**
 * Parses JSON so that every number can be shown as it was written: a plain number where JavaScript
 * prints it the same way, else a LosslessNumber (9007199254740993, 1.0, 1e400).
 */
export function parseExact(text: string): unknown {
  return parse(text, null, { parseNumber })
}

/** The way back, used to hand query results from the server to the browser. */
export function stringifyExact(value: unknown): string {
  return stringify(value) ?? 'null'
}

function parseNumber(text: string) {
  const number = Number(text)
  return String(number) === text ? number : new LosslessNumber(text)
}
