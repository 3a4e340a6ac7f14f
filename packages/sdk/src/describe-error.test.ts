import { runInNewContext } from 'node:vm'
import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyJson } from './copy-json.ts'
import { describeError, isError } from './describe-error.ts'

describe('describeError', () => {
  test('keeps name, message, code and the chain of causes', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    expect(describeError(new TypeError('fetch failed', { cause }))).toEqual({
      name: 'TypeError',
      message: 'fetch failed',
      cause: { name: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
    })
  })

  test('leaves out a code or a cause that JSON cannot hold', () => {
    const error = Object.assign(new Error('declined', { cause: new Map() }), { code: Symbol('x') })
    expect(describeError(error)).toEqual({ name: 'Error', message: 'declined' })
  })

  test('ends a chain that refers back to itself', () => {
    const error = new Error('round')
    error.cause = error
    const described = JSON.stringify(describeError(error))
    expect(described.match(/round/g)).toHaveLength(4)
  })

  test('is always storable, and within 64 KiB', () => {
    assert(
      property(string({ unit: 'binary', minLength: 1 }), (unit) => {
        const message = `${unit}\ud800\0\u0001`.repeat(700)
        const error = new Error(message, { cause: new Error(message, { cause: message }) })
        const described = describeError(error)
        expect(copyJson(described, 'error')).toEqual(described)
        expect(Buffer.byteLength(JSON.stringify(described))).toBeLessThanOrEqual(65_536)
      }),
      { numRuns: 20 },
    )
  })

  test('knows an Error of another realm', () => {
    expect(isError(runInNewContext('new RangeError("far")'))).toBe(true)
    expect(isError({ name: 'Error', message: 'looks like one' })).toBe(false)
  })
})
