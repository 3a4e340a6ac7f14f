import { type ErrorCode, LedgerError } from './errors.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controls = /[\u0000-\u001f\u007f-\u009f]/

/** Unicode code points, which is what char_length counts in PostgreSQL. */
const lengthOf = (text: string): number => {
  let surrogatePairs = 0
  for (let index = 0; index < text.length; index++)
    if (text.charCodeAt(index) >>> 10 === 0x36) surrogatePairs++
  return text.length - surrogatePairs
}

/** Text that PostgreSQL and UTF-8 can hold: no U+0000, no lone surrogate. */
export const checkText = (text: string, path: string): void => {
  if (text.includes('\0')) throw new LedgerError('INVALID_TEXT', `${path} contains U+0000. Remove it.`, path)
  if (!text.isWellFormed()) {
    throw new LedgerError(
      'INVALID_TEXT',
      `${path} contains half of a surrogate pair. Send well-formed Unicode.`,
      path,
    )
  }
}

const checkLine = (text: string, code: ErrorCode, path: string, longest: number): void => {
  if (!text.isWellFormed()) checkText(text, path)
  if (text === '')
    throw new LedgerError(code, `${path} is empty. Leave it out, or give 1 to ${longest} characters.`, path)
  if (text.length > longest && lengthOf(text) > longest) {
    throw new LedgerError(
      code,
      `${path} has ${lengthOf(text)} characters. At most ${longest} are allowed.`,
      path,
    )
  }
  if (controls.test(text))
    throw new LedgerError(code, `${path} contains control characters. Remove them.`, path)
}

/** An idempotency key or a thread key: 1 to 255 characters, not only white space, no control characters. */
export const checkKey = (key: string, path: string): void => {
  checkLine(key, 'KEY_INVALID', path, 255)
  if (key.trim() === '') throw new LedgerError('KEY_INVALID', `${path} is only white space.`, path)
}

/** A step name: 1 to 200 characters, no control characters. */
export const checkName = (name: string, path: string): void => checkLine(name, 'NAME_INVALID', path, 200)

/** Any other short text, such as a service or a reference's value: 1 to `longest` characters. */
export const checkLabel = (text: string, path: string, longest: number): void => {
  checkText(text, path)
  if (text === '')
    throw new LedgerError('BAD_USER_INPUT', `${path} is empty. Leave it out, or give it a value.`, path)
  if (text.length > longest && lengthOf(text) > longest) {
    throw new LedgerError(
      'BAD_USER_INPUT',
      `${path} has ${lengthOf(text)} characters. At most ${longest} are allowed.`,
      path,
    )
  }
}
