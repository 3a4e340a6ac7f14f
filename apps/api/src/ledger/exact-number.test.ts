import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isExactNumber } from './exact-number.ts'

test.each([
  '0',
  '-0',
  '1',
  '-1.5',
  '1.0',
  '1.10',
  '0.1',
  '1e3',
  '1E-7',
  '12.50e2',
  '9007199254740991',
  '-9007199254740991',
  '0.30000000000000004',
  '5e-324',
  '100000000000000.5',
])('%s is held as it is written', (token) => expect(isExactNumber(token)).toBe(true))

test.each([
  '9007199254740992',
  '-9007199254740993',
  '1e21',
  '1e400',
  '1e-400',
  '0.1234567890123456789',
  '3.14159265358979323846',
  '123456789012345678',
  '4503599627370497.25',
])('%s is not', (token) => expect(isExactNumber(token)).toBe(false))

test('whatever a double writes of itself is exact, up to the largest safe integer', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -9007199254740991, max: 9007199254740991 }),
      (value) => isExactNumber(JSON.stringify(value)),
    ),
  )
})
