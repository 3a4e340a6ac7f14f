import { describe, expect, test } from 'vitest'
import { parseExact, stringifyExact } from './parse-exact.ts'

describe('parseExact', () => {
  test.each(['9007199254740993', '1.0', '1e400', '-0', '0.1000000000000000055', '1E3'])(
    'keeps %s as it was written',
    (number) => {
      expect(stringifyExact(parseExact(`{"amount":[${number}]}`))).toBe(`{"amount":[${number}]}`)
    },
  )

  test('a number that JavaScript prints the same way is a plain number', () => {
    expect(parseExact('{"calls":7,"ratio":0.5}')).toEqual({ calls: 7, ratio: 0.5 })
  })

  test('text, true, false and null are left alone', () => {
    expect(parseExact('["9007199254740993",true,false,null]')).toEqual([
      '9007199254740993',
      true,
      false,
      null,
    ])
  })
})
