/** Sign dropped, the digits that count and the power of ten of the last one: 1.20e3 is ['12', 2]. */
const digitsOf = (token: string): [digits: string, exponent: number] => {
  const [mantissa = '', exponent = '0'] = token.replace('-', '').toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  if (significant === '') return ['', 0]
  return [significant, Number(exponent) - fraction.length + digits.length - significant.length]
}

/**
 * Whether a double holds a JSON number as it is written: no integer beyond ±(2^53 − 1), and no decimal digit that
 * reading it and writing it again (ECMA-262, Number::toString) would lose.
 */
export const isExactNumber = (token: string): boolean => {
  const value = Number(token)
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return false
  if (token.length <= 15 && !/e/i.test(token)) return true
  const [digits, exponent] = digitsOf(token)
  const [kept, keptExponent] = digitsOf(String(value))
  return digits === kept && exponent === keptExponent
}

// U+0000 is refused in every text, so that no text of a caller can be taken for a marked number.
const mark = '\0number:'

/** Stands for an inexact number between the request's text, where it was found, and the payload that is refused for it. */
export const markInexactNumber = (token: string): string => mark + token

export const inexactNumberOf = (text: string): string | undefined =>
  text.startsWith(mark) ? text.slice(mark.length) : undefined
