import { assert, double, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { backoff } from './retry.ts'

const chance = double({ min: 0, max: 1, noNaN: true })

test('the backoff doubles from 100 ms up to 5 s', () => {
  const delays = [0, 1, 2, 5, 6, 5000].map((attempt) => backoff({ attempt, random: 1 }))
  expect(delays).toEqual([100, 200, 400, 3200, 5000, 5000])
})

test('all of it is jitter', () => {
  expect(backoff({ attempt: 3, random: 0 })).toBe(0)
  expect(backoff({ attempt: 3, random: 0.5 })).toBe(400)
})

test('what the server asks for is never cut short, nor exceeded by more than 5 s', () => {
  assert(
    property(nat(), nat(), chance, (attempt, retryAfterMs, random) => {
      const delay = backoff({ attempt, retryAfterMs, random })
      expect(delay).toBeGreaterThanOrEqual(retryAfterMs)
      expect(delay).toBeLessThanOrEqual(retryAfterMs + 5_000)
    }),
  )
})
