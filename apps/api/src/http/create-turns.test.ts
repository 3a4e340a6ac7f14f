import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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

describe('beside others', () => {
  test('a caller has fewer of its requests served at once', async () => {
    const turns = createTurns({ most: 3, mostBesideOthers: 1 })
    await turns(keyOf(2))
    await turns(keyOf(1))
    turns(keyOf(1)).catch(() => {})
    const third = vi.fn()
    turns(keyOf(1)).then(third, () => {})
    await vi.advanceTimersByTimeAsync(500)
    expect(third).not.toHaveBeenCalled()
  })

  test('what was begun before they came is not stopped, and what waits does not take its places', async () => {
    const turns = createTurns({ most: 3, mostBesideOthers: 1 })
    const ends = await Promise.all([turns(keyOf(1)), turns(keyOf(1)), turns(keyOf(1))])
    const waiting = vi.fn()
    turns(keyOf(1)).then(waiting, () => {})
    await turns(keyOf(2))
    ends[0]?.()
    ends[1]?.()
    await vi.advanceTimersByTimeAsync(1)
    expect(waiting).not.toHaveBeenCalled()
    ends[2]?.()
    await vi.advanceTimersByTimeAsync(1)
    expect(waiting).toHaveBeenCalledOnce()
  })

  test('a second after the last of them has come, it has all its places again', async () => {
    const turns = createTurns({ most: 3, mostBesideOthers: 1, patience: 5_000 })
    const others = await turns(keyOf(2))
    others()
    const end = await turns(keyOf(1))
    const waiting = vi.fn()
    for (let request = 0; request < 3; request++) turns(keyOf(1)).then(waiting, () => {})
    await vi.advanceTimersByTimeAsync(1_001)
    end()
    await vi.advanceTimersByTimeAsync(1)
    expect(waiting).toHaveBeenCalledTimes(3)
  })
})
