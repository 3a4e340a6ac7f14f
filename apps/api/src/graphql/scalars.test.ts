import fc from 'fast-check'
import { parseValue } from 'graphql'
import { describe, expect, test } from 'vitest'
import { markInexactNumber } from '../ledger/index.ts'
import { dateTimeScalar, jsonScalar } from './scalars.ts'

const readJson = (literal: string, variables = {}) => jsonScalar.parseLiteral(parseValue(literal), variables)
const readTime = (text: unknown) => dateTimeScalar.parseValue(text).toISOString()

describe('JSON', () => {
  test('a literal is the value that it spells', () => {
    expect(readJson('{a: [1, 1.5, "x", true, null, {b: []}]}')).toEqual({
      a: [1, 1.5, 'x', true, null, { b: [] }],
    })
  })

  test('a number that a double cannot hold is marked', () => {
    const literal = '{a: 9007199254740993, b: [1e400, 0.1], c: "9007199254740993"}'
    expect(readJson(literal)).toEqual({
      a: markInexactNumber('9007199254740993'),
      b: [markInexactNumber('1e400'), 0.1],
      c: '9007199254740993',
    })
  })

  test('a __proto__ field is a field like any other', () => {
    const value = readJson('{__proto__: {admin: true}}') as object
    expect(Object.keys(value)).toEqual(['__proto__'])
    expect('admin' in value).toBe(false)
  })

  test('a variable inside takes its value; a field whose variable is not given is left out', () => {
    expect(readJson('{a: $a, b: $b, c: [$b]}', { a: { x: 1 } })).toEqual({ a: { x: 1 }, c: [null] })
  })

  test('a bare word is refused', () => {
    expect(() => readJson('{status: PAID}')).toThrow('write "PAID" in quotes')
  })

  test('a value of a variable is passed on as it is', () => {
    const value = { a: [1] }
    expect(jsonScalar.parseValue(value)).toBe(value)
  })
})

describe('DateTime', () => {
  test.each([
    ['2026-11-24T18:29:00.123Z', '2026-11-24T18:29:00.123Z'],
    ['2026-11-24t18:29:00z', '2026-11-24T18:29:00.000Z'],
    ['2026-11-24T18:29:00.123999+02:00', '2026-11-24T16:29:00.123Z'],
    ['2026-11-24 18:29:00-08:30', '2026-11-25T02:59:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, utc) => {
    expect(readTime(text)).toBe(utc)
  })

  test('whatever a date is written as is read back', () => {
    const date = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') })
    fc.assert(
      fc.property(
        date.filter((each) => !Number.isNaN(each.getTime())),
        (each) => {
          expect(readTime(each.toISOString())).toBe(dateTimeScalar.serialize(each))
        },
      ),
    )
  })

  test.each([
    '2026-11-24',
    '2026-11-24T18:29Z',
    '2026-11-24T18:29:00',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T18:29:60Z',
    '0000-12-31T00:00:00Z',
    '0001-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59-00:01',
    '12026-11-24T18:29:00Z',
    'yesterday',
    '',
    1_764_008_940_000,
    null,
  ])('%s is refused', (value) => {
    expect(() => readTime(value)).toThrow('RFC 3339')
  })
})
