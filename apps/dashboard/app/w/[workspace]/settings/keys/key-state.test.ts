import { expect, test } from 'vitest'
import { describeKeyState } from './key-state.ts'

const now = Date.parse('2026-03-01T12:00:00Z')

test.each([
  ['Valid', null, null],
  ['Valid', '2026-03-01T12:00:00.001Z', null],
  ['Expired', '2026-03-01T12:00:00Z', null],
  ['Revoked', null, '2026-02-01T00:00:00Z'],
  ['Revoked', '2026-02-02T00:00:00Z', '2026-02-01T00:00:00Z'],
])('a key is %s that expires at %s and was revoked at %s', (state, expiresAt, revokedAt) => {
  expect(describeKeyState({ expiresAt, revokedAt }, now)).toBe(state)
})
