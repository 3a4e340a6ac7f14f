import { expect, test } from 'vitest'
import type { ApiKey } from './api-keys.ts'
import { describeState, formatKeys } from './format-keys.ts'

const key: ApiKey = {
  id: '7',
  name: 'billing',
  prefix: 'sl_2b6KxQ9a',
  role: 'RECORD',
  callsPerSecond: 50,
  createdAt: '2026-11-01T09:00:00.000Z',
  createdBy: 'Ada',
  expiresAt: null,
  revokedAt: null,
  lastUsedAt: '2026-11-24T18:29:00.123Z',
  replaces: null,
}
const now = new Date('2026-11-25T00:00:00Z')

test.each([
  [{}, 'valid'],
  [{ expiresAt: '2026-12-01T12:00:00.000Z' }, 'valid until 2026-12-01 12:00Z'],
  [{ expiresAt: '2026-11-25T00:00:00.000Z' }, 'expired 2026-11-25 00:00Z'],
  [
    { expiresAt: '2026-11-01T00:00:00.000Z', revokedAt: '2026-10-01T00:00:00.000Z' },
    'revoked 2026-10-01 00:00Z',
  ],
])('a key with %j is %s', (changes, state) => {
  expect(describeState({ ...key, ...changes }, now)).toBe(state)
})

test('keys are lines of a table', () => {
  const setting = {
    ...key,
    id: '1',
    name: 'first',
    prefix: null,
    role: 'BOTH',
    callsPerSecond: null,
  } as const
  expect(formatKeys([key, { ...setting, lastUsedAt: null }], now)).toBe(
    [
      'ID  NAME     BEGINS WITH  ROLE    CALLS/S  STATE  LAST USED',
      '7   billing  sl_2b6KxQ9a  record  50       valid  2026-11-24 18:29Z',
      '1   first    (a setting)  both    -        valid  never',
    ].join('\n'),
  )
})
