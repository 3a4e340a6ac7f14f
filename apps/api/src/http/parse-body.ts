import { isUtf8 } from 'node:buffer'
import { markNumbers } from './mark-numbers.ts'
import { badRequest, Refusal } from './refusal.ts'

// Fifteen digits and no exponent: a double holds any such number. Behind one of these characters, since in valid
// JSON no number begins elsewhere; strings are looked into, at the price of a needless second look.
const perhapsInexact = /[:,[\s]-?(?:[\d.]{16}|[\d.]+[eE])/

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(perhapsInexact.test(text) ? markNumbers(text) : text)
  } catch {
    throw badRequest('The body is not valid JSON.')
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The operation that a body holds. A number that JSON.parse would change arrives as a marked string. */
export const parseBody = (body: Buffer): Record<string, unknown> => {
  if (body.length === 0) throw badRequest('The body is empty. Send a JSON object with a query.')
  if (!isUtf8(body)) throw new Refusal(400, 'INVALID_TEXT', 'The body is not valid UTF-8.')
  const value = readJson(body.toString('utf8'))
  if (Array.isArray(value)) {
    throw badRequest('One request holds one operation. Send many steps at once with recordSteps.')
  }
  if (!isObject(value)) throw badRequest('The body is not a JSON object with a query.')
  return value
}
