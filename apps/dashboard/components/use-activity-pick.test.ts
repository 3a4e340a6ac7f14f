import { expect, test } from 'vitest'
import { moveCursor } from './use-activity-pick.ts'

test.each([
  ['ArrowLeft', 60, 59],
  ['ArrowLeft', 0, 0],
  ['ArrowRight', 59, 59],
  ['PageDown', 5, 0],
  ['Home', 30, 0],
  ['End', 30, 59],
  ['a', 30, undefined],
])('%s moves from bar %i to bar %s of 60', (key, from, to) => {
  expect(moveCursor(key, from, 60)).toBe(to)
})
