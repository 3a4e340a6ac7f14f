import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeAdmin } from '../testing/make-admin.ts'
import type { AccessError } from './access-error.ts'
import { type Caller, keyPermissions } from './caller.ts'
import { createLimiter, type Limiter } from './create-limiter.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const workspace = { id: 1 }
const keyOf = (callsPerSecond: number | null, id = 1): Caller => ({
  workspace,
  actor: { kind: 'KEY', id, name: 'a', role: 'BOTH', callsPerSecond },
  permissions: keyPermissions.BOTH,
})

/** After how many seconds it is worth sending again; 0 where the request is let in. */
const ask = (limit: Limiter, caller: Caller, calls = 1): number => {
  try {
    limit(caller)(calls)
    return 0
  } catch (error) {
    expect((error as AccessError).code).toBe('RATE_LIMITED')
    return Number((error as AccessError).retryAfter)
  }
}

test('two seconds of calls may come at once, then so many a second', () => {
  const limit = createLimiter(null)
  const caller = keyOf(10)
  for (let call = 0; call < 20; call++) expect(ask(limit, caller)).toBe(0)
  expect(ask(limit, caller)).toBe(0.1)
  vi.advanceTimersByTime(100)
  expect(ask(limit, caller)).toBe(0)
  expect(ask(limit, caller)).toBe(0.1)
})

test('over a minute a key has its rate and its burst, whatever it asks for', () => {
  const limit = createLimiter(null)
  let taken = 0
  for (let passed = 0; passed < 60_000; passed += 5, vi.advanceTimersByTime(5))
    if (ask(limit, keyOf(10)) === 0) taken++
  expect(taken).toBeGreaterThanOrEqual(619)
  expect(taken).toBeLessThanOrEqual(620)
})

test('who waits as long as it is told is let in', () => {
  const limit = createLimiter(null)
  while (ask(limit, keyOf(3)) === 0);
  vi.advanceTimersByTime(ask(limit, keyOf(3)) * 1_000)
  expect(ask(limit, keyOf(3))).toBe(0)
})

test('a batch is taken whole and paid back before the next request', () => {
  const limit = createLimiter(null)
  expect(ask(limit, keyOf(10), 500)).toBe(0)
  expect(ask(limit, keyOf(10))).toBe(48.1)
  vi.advanceTimersByTime(48_100)
  expect(ask(limit, keyOf(10))).toBe(0)
})

test('of batches that were let in at once only one overdraws', () => {
  const limit = createLimiter(null)
  const spends = Array.from({ length: 10 }, () => limit(keyOf(10)))
  const refused = spends.filter((spend) => {
    try {
      spend(500)
      return false
    } catch {
      return true
    }
  })
  expect(refused).toHaveLength(9)
})

test('a request is paid once, for the first of its calls', () => {
  const limit = createLimiter(null)
  const spend = limit(keyOf(2))
  for (let call = 0; call < 4; call++) spend(1)
  expect(ask(limit, keyOf(2))).toBe(0.5)
})

test('keys do not share, and neither a key without a limit nor a person has one', () => {
  const limit = createLimiter(null)
  while (ask(limit, keyOf(1, 1)) === 0);
  expect(ask(limit, keyOf(1, 2))).toBe(0)
  for (const caller of [keyOf(null, 3), makeAdmin(workspace)])
    for (let call = 0; call < 1_000; call++) expect(ask(limit, caller)).toBe(0)
})

test('a key without a limit of its own has the server’s', () => {
  const limit = createLimiter(1)
  expect([1, 2, 3].map(() => ask(limit, keyOf(null)))).toEqual([0, 0, 1])
  expect([1, 2, 3].map(() => ask(limit, keyOf(100, 2)))).toEqual([0, 0, 0])
})

test('a limit that is lowered holds at once', () => {
  const limit = createLimiter(null)
  expect(ask(limit, keyOf(1_000))).toBe(0)
  expect([1, 2, 3].map(() => ask(limit, keyOf(1)))).toEqual([0, 0, 1])
})
