import { expect, test } from 'vitest'
import { changesBetween } from './changes.ts'
import { canonicalPayload } from './payload.ts'
import type { JsonValue } from './types.ts'

const between = (before: JsonValue, after: JsonValue): unknown => {
  const text = changesBetween(canonicalPayload(before, 'before'), canonicalPayload(after, 'after'))
  return text === null ? null : JSON.parse(text)
}

test('nothing differs', () => expect(between({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBeNull())

test('null, missing and empty are told apart', () => {
  expect(between({ a: null }, {})).toEqual([{ path: '/a', before: null }])
  expect(between({ a: {} }, { a: null })).toEqual([{ path: '/a', before: {}, after: null }])
  expect(between({ a: [] }, { a: {} })).toEqual([{ path: '/a', before: [], after: {} }])
})

test('own keys that are names of prototypes are compared like any other', () => {
  expect(between(JSON.parse('{"__proto__":1}'), JSON.parse('{"constructor":1}'))).toEqual(
    JSON.parse('[{"path":"/__proto__","before":1},{"path":"/constructor","after":1}]'),
  )
})

test('many differences under a long path are one change of the whole, so that little context cannot make much text', () => {
  const long = 'k'.repeat(30_000)
  const items = (value: number) => Array.from({ length: 500 }, () => value)
  const text = changesBetween(
    canonicalPayload({ [long]: items(1) }, 'b'),
    canonicalPayload({ [long]: items(2) }, 'a'),
  )
  expect(text?.length).toBeLessThan(70_000)
  expect(JSON.parse(text ?? '[]')).toMatchObject([{ path: '' }])
})
