export interface Random {
  /** 0 to 1. */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
}

/** Chance that falls the same way for the same seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))

  function pick<T>(list: readonly T[]): T {
    const picked = list[between(0, list.length - 1)]
    if (picked === undefined) throw new RangeError('There is nothing to pick from.')
    return picked
  }

  function shuffle<T>(list: readonly T[]): T[] {
    const drawn = list.map((item) => ({ item, place: next() }))
    return drawn.sort((a, b) => a.place - b.place).map(({ item }) => item)
  }

  return { next, between, pick, shuffle }
}
