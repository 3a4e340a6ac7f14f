import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor, type List } from './cursor.ts'

const id = '019b76da-a800-7000-8000-000000000001'
const positions: [List, string][] = [
  ['threads', id],
  ['steps', id],
  ['attempts', id],
  ['firstCalls', '1'],
  ['lastCalls', '2147'],
]

test.each(positions)('a cursor of %s gives back its position', (list, position) => {
  expect(decodeCursor(list, encodeCursor(list, position))).toBe(position)
})

test('no cursor means the beginning', () => {
  expect(decodeCursor('threads', null)).toBeNull()
  expect(decodeCursor('threads', undefined)).toBeNull()
})

test.each([
  ['of another list', encodeCursor('attempts', id)],
  ['with another version', Buffer.from(`2:threads:${id}`).toString('base64url')],
  ['that carries no id', encodeCursor('threads', "' or true --")],
  ['that is a bare id', id],
  ['with something after it', `${encodeCursor('threads', id)}!`],
  ['that repeats itself', encodeCursor('threads', `${id}1:threads:${id}`)],
  ['in upper case', encodeCursor('threads', id.toUpperCase())],
  ['that is empty', ''],
])('a cursor %s is refused', (_, cursor) => {
  expect(() => decodeCursor('threads', cursor)).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', path: 'after' }),
  )
})

test('a number that PostgreSQL could not hold is refused', () => {
  expect(() => decodeCursor('lastCalls', encodeCursor('lastCalls', '9'.repeat(10)))).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT' }),
  )
})
