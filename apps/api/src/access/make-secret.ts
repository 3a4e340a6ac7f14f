import { randomInt } from 'node:crypto'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const mark = 'sl_'
const shown = 8
/** Without those that are shown about 190 bits. */
const length = shown + 32

/** A key that nobody can guess, and what of it may be shown to recognise it by. */
export const makeSecret = (): { secret: string; prefix: string } => {
  const random = Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  return { secret: mark + random, prefix: mark + random.slice(0, shown) }
}
