import { assert, double, integer, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextDelay } from './retry.ts'

const failure = { attempt: 0, elapsedMs: 0, deadlineMs: 30_000, random: 1 }
const chance = double({ min: 0, max: 1, noNaN: true })

describe('nextDelay', () => {
  test('doubles from 100 ms up to 5 s', () => {
    const delays = [0, 1, 2, 5, 6, 1000].map((attempt) => nextDelay({ ...failure, attempt }))
    expect(delays).toEqual([100, 200, 400, 3200, 5000, 5000])
  })

  test('takes the whole backoff as jitter', () => {
    expect(nextDelay({ ...failure, attempt: 3, random: 0 })).toBe(0)
    expect(nextDelay({ ...failure, attempt: 3, random: 0.5 })).toBe(400)
  })

  test('waits at least as long as the server asks for', () => {
    assert(
      property(nat(20), nat(29_000), chance, (attempt, retryAfterMs, random) => {
        const delay = nextDelay({ ...failure, deadlineMs: 60_000, attempt, retryAfterMs, random })
        expect(delay).toBeGreaterThanOrEqual(retryAfterMs)
        expect(delay).toBeLessThanOrEqual(retryAfterMs + 5_000)
      }),
    )
  })

  test('never plans a try at or after the deadline', () => {
    assert(
      property(nat(20), nat(60_000), nat(60_000), chance, (attempt, elapsedMs, retryAfterMs, random) => {
        const delay = nextDelay({ ...failure, attempt, elapsedMs, retryAfterMs, random })
        if (delay !== undefined) expect(elapsedMs + delay).toBeLessThan(failure.deadlineMs)
        else expect(elapsedMs + retryAfterMs + 5_000).toBeGreaterThanOrEqual(failure.deadlineMs)
      }),
    )
  })

  test('stops after finitely many tries, however chance falls', () => {
    assert(
      property(integer({ min: 1, max: 60_000 }), chance, (deadlineMs, random) => {
        let elapsedMs = 0
        for (let attempt = 0; attempt < 10_000; attempt++) {
          const delay = nextDelay({ attempt, elapsedMs, deadlineMs, random })
          if (delay === undefined) return
          elapsedMs += delay + 10
        }
        expect.fail('still trying')
      }),
    )
  })
})
