import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isExactNumber, markInexactNumber } from '../ledger/index.ts'
import { markNumbers } from './mark-numbers.ts'
import { parseBody } from './parse-body.ts'
import { Refusal } from './refusal.ts'

const parse = (text: string) => parseBody(Buffer.from(text))
const mark = markInexactNumber

describe('numbers', () => {
  test.each([
    '9007199254740993',
    '-9007199254740993',
    '12345678901234567890',
    '0.1234567890123456789',
    '1e400',
    '1E-400',
    '1.7976931348623159e308',
  ])('%s arrives marked, wherever it stands', (token) => {
    const marked = mark(token)
    expect(parse(`{"a":${token}}`)).toEqual({ a: marked })
    expect(parse(`{"a": [${token},1, ${token}\n]}`)).toEqual({ a: [marked, 1, marked] })
    expect(parse(`{"a":{"b":\t${token} ,"c":"d"}}`)).toEqual({ a: { b: marked, c: 'd' } })
  })

  test.each([
    '9007199254740991',
    '-9007199254740991',
    '0',
    '-1.5',
    '1e3',
    '1.5E+2',
    '0.1',
    '123456789012345',
  ])('%s arrives as it is', (token) => {
    expect(parse(`{"a":${token},"b":[${token}]}`)).toEqual({ a: Number(token), b: [Number(token)] })
  })

  test('digits in strings and keys are left alone, also behind quotes and backslashes', () => {
    const value = {
      'key 12345678901234567890': 'a: 12345678901234567890',
      escaped: '\\" , 12345678901234567890',
      slash: 'ends with a backslash \\',
      after: ': 1e999',
      list: ['[12345678901234567890', '"', '\\\\"1e999'],
    }
    expect(parse(JSON.stringify(value))).toEqual(value)
  })

  test('any JSON text is left as it is, but for its inexact numbers', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const inexact = JSON.stringify([9, '12345678901234567890']).replace('9', '12345678901234567890')
        const expected = [JSON.parse(text), [mark('12345678901234567890'), '12345678901234567890']]
        fc.pre(!/\de|\d{16}/i.test(text))
        expect(JSON.parse(markNumbers(`[${text},${inexact}]`))).toEqual(expected)
      }),
    )
  })

  test('of any two numbers, just the inexact ones are marked', () => {
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,20})(\.\d{1,20})?([eE][+-]?\d{1,3})?$/)
    fc.assert(
      fc.property(digits, (token) => {
        expect(parse(`{"a":${token}}`).a).toBe(isExactNumber(token) ? Number(token) : mark(token))
      }),
      { numRuns: 2_000 },
    )
  })

  test('10 MiB of quotes, backslashes or digits are read in time', () => {
    for (const filling of ['\\"', '\\\\', '1', ',1', '" 1e999']) {
      const text = JSON.stringify({ a: filling.repeat((10 * 1024 * 1024) / 8 / filling.length), b: 0 })
      const started = performance.now()
      expect(parse(text.replace('"b":0', '"b":1e999')).b).toBe(mark('1e999'))
      expect(performance.now() - started).toBeLessThan(2_000)
    }
  })
})

test('a __proto__ key is a key like any other', () => {
  const { variables } = parse('{"variables":{"__proto__":{"admin":true}}}') as { variables: object }
  expect(Object.keys(variables)).toEqual(['__proto__'])
  expect('admin' in variables).toBe(false)
})

test('200,000 levels are read without harm', () => {
  const deep = `${'['.repeat(200_000)}1e999${']'.repeat(200_000)}`
  expect(Array.isArray(parse(`{"a":${deep}}`).a)).toBe(true)
})

test.each([
  ['an empty body', Buffer.alloc(0), 'BAD_REQUEST'],
  ['half a character', Buffer.from([0x22, 0xe2, 0x82, 0x22]), 'INVALID_TEXT'],
  ['a surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'INVALID_TEXT'],
  ['no JSON', Buffer.from('query { a }'), 'BAD_REQUEST'],
  ['a number with a leading zero', Buffer.from('{"a":012345678901234567890}'), 'BAD_REQUEST'],
  ['a lone minus', Buffer.from('{"a":-,"b":12345678901234567890}'), 'BAD_REQUEST'],
  ['an open string', Buffer.from('{"b":12345678901234567890,"a":"'), 'BAD_REQUEST'],
  ['an array', Buffer.from('[{"query":"{ a }"}]'), 'BAD_REQUEST'],
  ['null', Buffer.from('null'), 'BAD_REQUEST'],
  ['a text', Buffer.from('"{ a }"'), 'BAD_REQUEST'],
])('%s is refused', (_, body, code) => {
  expect(() => parseBody(body)).toThrow(Refusal)
  expect(() => parseBody(body)).toThrow(expect.objectContaining({ status: 400, code }))
})
