import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '../access/caller.ts'
import { createTurns } from './create-turns.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const keyOf = (id: number): Actor => ({ kind: 'KEY', id, name: 'a', role: 'BOTH', callsPerSecond: null })

test('requests beyond the bound wait for one to end, in the order in which they came', async () => {
  const turns = createTurns({ most: 2 })
  const ends = await Promise.all([turns(keyOf(1)), turns(keyOf(1))])
  const served: string[] = []
  const waiting = ['first', 'second'].map((name) =>
    turns(keyOf(1)).then((end) => {
      served.push(name)
      return end
    }),
  )
  await vi.advanceTimersByTimeAsync(100)
  expect(served).toEqual([])
  ends[0]?.()
  await waiting[0]
  expect(served).toEqual(['first'])
  ends[1]?.()
  await waiting[1]
  expect(served).toEqual(['first', 'second'])
})

test('another caller does not stand in that line', async () => {
  const turns = createTurns({ most: 1 })
  await turns(keyOf(1))
  turns(keyOf(1)).catch(() => {})
  await expect(turns(keyOf(2))).resolves.toBeTypeOf('function')
})

test('a turn that is ended twice frees one place', async () => {
  const turns = createTurns({ most: 1 })
  const end = await turns(keyOf(1))
  const second = turns(keyOf(1))
  const third = turns(keyOf(1))
  end()
  end()
  await second
  const refused = expect(third).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 1 })
  await vi.advanceTimersByTimeAsync(2_000)
  await refused
})

test('whoever waited too long is refused, and takes no place', async () => {
  const turns = createTurns({ most: 1 })
  const end = await turns(keyOf(1))
  const refused = expect(turns(keyOf(1))).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  await vi.advanceTimersByTimeAsync(2_000)
  await refused
  end()
  await expect(turns(keyOf(1))).resolves.toBeTypeOf('function')
})
