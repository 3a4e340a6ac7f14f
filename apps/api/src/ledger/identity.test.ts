import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPointers, fingerprintOf, keyOf, type Operation, relate } from './identity.ts'
import { canonicalPayload } from './payload.ts'
import type { JsonValue } from './types.ts'

type JsonObject = { [key: string]: JsonValue }
type Vector = {
  description: string
  stepName: string
  context?: JsonObject
  fingerprintFields?: string[]
  idempotencyKey?: string
  fingerprint: string
  keyKind: string
  key: string
}

const file = new URL('../../../../packages/schema/identity-vectors.json', import.meta.url)
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }

const operation = (context: JsonObject, fields: string[] | null = null): Operation => {
  const text = canonicalPayload(context, 'context')
  return { fingerprint: fingerprintOf('charge', context, text, fields), fields, context: text }
}

describe('the vectors that every language must agree on', () => {
  test.each(vectors)(
    '$description',
    ({ stepName, context = {}, fingerprintFields = null, idempotencyKey, ...expected }) => {
      const fingerprint = fingerprintOf(
        stepName,
        context,
        canonicalPayload(context, 'context'),
        fingerprintFields,
      )
      expect(fingerprint).toBe(expected.fingerprint)
      expect(keyOf(idempotencyKey, fingerprint)).toEqual({ keyKind: expected.keyKind, key: expected.key })
    },
  )
})

describe('relate', () => {
  test.each<[string, JsonObject, JsonObject, string]>([
    ['the same fields', { a: 1 }, { a: 1 }, 'SAME'],
    ['one field more', { a: 1 }, { a: 1, b: 2 }, 'ADDS'],
    ['something where nothing was', {}, { b: 2 }, 'ADDS'],
    ['one field less', { a: 1, b: 2 }, { a: 1 }, 'CONTRADICTS'],
    ['another value', { a: 1 }, { a: 2 }, 'CONTRADICTS'],
    ['another value and a field more', { a: 1 }, { a: 2, b: 2 }, 'CONTRADICTS'],
    ['a field more inside a field', { a: { b: 1 } }, { a: { b: 1, c: 2 } }, 'CONTRADICTS'],
    ['null is not missing', { a: null }, {}, 'CONTRADICTS'],
  ])('%s', (_, known, call, relation) => {
    expect(relate(operation(known), operation(call))).toBe(relation)
  })

  test('only the selected fields count', () => {
    expect(relate(operation({ id: 1, at: 'x' }, ['/id']), operation({ id: 1, at: 'y' }, ['/id']))).toBe(
      'SAME',
    )
    expect(relate(operation({ id: 1 }, ['/id']), operation({ id: 1, amount: 2 }))).toBe('ADDS')
  })

  test('nothing that is added can be taken back', () => {
    const contexts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1, 2))
    fc.assert(
      fc.property(contexts, contexts, (one, other) => {
        const there = relate(operation(one), operation(other))
        const back = relate(operation(other), operation(one))
        if (there === 'SAME') expect(back).toBe('SAME')
        if (there === 'ADDS') expect(back).toBe('CONTRADICTS')
      }),
    )
  })
})

test.each(['a', '/~', '/~2', '#/a'])('%s is no JSON Pointer', (field) => {
  expect(() => checkPointers(['/ok', field], 'fingerprintFields')).toThrow(
    expect.objectContaining({ code: 'CONTEXT_INVALID', path: 'fingerprintFields.1' }),
  )
})
