import { runInNewContext } from 'node:vm'
import { anything, assert, dictionary, jsonValue, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyJson } from './copy-json.ts'
import { ContextError } from './errors.ts'

class Money {
  amount = 1
}

function refusalOf(value: unknown): Partial<ContextError> {
  try {
    copyJson(value, 'context')
  } catch (error) {
    if (error instanceof ContextError) return { code: error.code, path: error.path }
    throw error
  }
  throw new Error('was not refused')
}

function nest(levels: number): unknown {
  return levels === 0 ? 1 : { in: nest(levels - 1) }
}

const cyclic: { self?: unknown } = {}
cyclic.self = [cyclic]

describe('copyJson refuses, naming the place', () => {
  test.each<[string, unknown, ContextError['code'], string]>([
    ['NaN', { total: Number.NaN }, 'UNSAFE_NUMBER', '/total'],
    ['infinity', { a: [1, Number.POSITIVE_INFINITY] }, 'UNSAFE_NUMBER', '/a/1'],
    ['negative infinity', { a: Number.NEGATIVE_INFINITY }, 'UNSAFE_NUMBER', '/a'],
    ['an integer beyond 2^53−1', { id: 2 ** 53 }, 'UNSAFE_NUMBER', '/id'],
    ['an integer below −(2^53−1)', { id: -(2 ** 53) }, 'UNSAFE_NUMBER', '/id'],
    ['a huge float', { n: 1e21 }, 'UNSAFE_NUMBER', '/n'],
    ['a bigint', { id: 1n }, 'UNSAFE_NUMBER', '/id'],
    ['a function', { f: () => 1 }, 'CONTEXT_INVALID', '/f'],
    ['toJSON, which would send something else', { toJSON: () => 1 }, 'CONTEXT_INVALID', '/toJSON'],
    ['a symbol', { s: Symbol('s') }, 'CONTEXT_INVALID', '/s'],
    ['undefined in an array', { a: [undefined] }, 'CONTEXT_INVALID', '/a/0'],
    // biome-ignore lint/suspicious/noSparseArray: the hole is the point
    ['a hole in an array', { a: [1, , 2] }, 'CONTEXT_INVALID', '/a/1'],
    ['a Map', { m: new Map() }, 'CONTEXT_INVALID', '/m'],
    ['a Set', { s: new Set() }, 'CONTEXT_INVALID', '/s'],
    ['an instance of a class', { price: new Money() }, 'CONTEXT_INVALID', '/price'],
    ['a boxed string', { s: Object('s') }, 'CONTEXT_INVALID', '/s'],
    ['bytes', { b: new Uint8Array(2) }, 'CONTEXT_INVALID', '/b'],
    ['an invalid Date', { at: new Date(Number.NaN) }, 'CONTEXT_INVALID', '/at'],
    ['a cycle', cyclic, 'CONTEXT_INVALID', '/self/0'],
    ['a lone surrogate', { text: 'a\ud800' }, 'INVALID_TEXT', '/text'],
    ['a lone surrogate in a key', { 'a\udc00': 1 }, 'INVALID_TEXT', '/a\udc00'],
    ['U+0000', { text: 'a\0b' }, 'INVALID_TEXT', '/text'],
    ['a key with the pointer’s own characters', { 'a/b~c': { d: 1n } }, 'UNSAFE_NUMBER', '/a~1b~0c/d'],
    ['the value itself', Number.NaN, 'UNSAFE_NUMBER', ''],
    ['33 levels', nest(33), 'CONTEXT_TOO_DEEP', '/in'.repeat(32)],
    [
      '200,000 levels',
      JSON.parse('['.repeat(200_000) + ']'.repeat(200_000)),
      'CONTEXT_TOO_DEEP',
      '/0'.repeat(32),
    ],
  ])('%s', (_, value, code, path) => {
    expect(refusalOf(value)).toEqual({ code, path })
  })
})

describe('copyJson keeps', () => {
  test('every JSON value as it is', () => {
    const storable = jsonValue({ maxDepth: 8, stringUnit: 'grapheme' }).filter((value) => !isRefused(value))
    assert(
      property(storable, (value) => {
        expect(copyJson(value, 'context')).toEqual(value)
      }),
    )
  })

  test('or refuses every other value: what comes out survives JSON', () => {
    assert(
      property(
        anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          let copied: unknown
          try {
            copied = copyJson(value, 'context')
          } catch (error) {
            expect(error).toBeInstanceOf(ContextError)
            return
          }
          expect(JSON.parse(JSON.stringify(copied))).toEqual(JSON.parse(JSON.stringify(value)))
        },
      ),
    )
  })

  test('own keys named __proto__ and constructor', () => {
    const text = '{"__proto__":{"admin":true},"constructor":1,"a":{"__proto__":2}}'
    const copied = copyJson(JSON.parse(text), 'context')
    expect(JSON.stringify(copied)).toBe(text)
    expect(Object.getPrototypeOf(copied)).toBe(Object.prototype)
  })

  test('32 levels, the same object twice, well-formed pairs, control characters, −0', () => {
    const twice = { a: 1 }
    const value = { deep: nest(31), twice: [twice, twice], text: '😀\t\u0001', zero: -0 }
    expect(JSON.stringify(copyJson(value, 'context'))).toBe(JSON.stringify(value))
  })

  test('objects without a prototype and of another realm', () => {
    const bare = Object.assign(Object.create(null), { a: 1 })
    const foreign = runInNewContext('({ at: new Date(0), list: [1] })')
    expect(copyJson({ bare, foreign }, 'context')).toEqual({
      bare: { a: 1 },
      foreign: { at: '1970-01-01T00:00:00.000Z', list: [1] },
    })
  })

  test('a Date as RFC 3339, and no undefined property', () => {
    const at = new Date(Date.UTC(2026, 10, 24, 18, 29, 0, 123))
    expect(copyJson({ at, note: undefined }, 'context')).toEqual({ at: '2026-11-24T18:29:00.123Z' })
  })

  test('nothing of the caller’s object: a later change does not show', () => {
    assert(
      property(dictionary(string(), string()), (inner) => {
        const value = { inner: { ...inner }, list: [inner] }
        const copied = JSON.stringify(copyJson(value, 'result'))
        Object.assign(value.inner, { later: 1 })
        value.list.length = 0
        expect(copied).toBe(JSON.stringify({ inner, list: [inner] }))
      }),
    )
  })
})

function isRefused(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value)
  if (typeof value === 'string') return value.includes('\0')
  return typeof value === 'object' && value !== null && Object.entries(value).flat().some(isRefused)
}
