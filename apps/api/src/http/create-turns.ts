import { AccessError } from '../access/access-error.ts'
import type { Actor } from '../access/caller.ts'

/** Resolves when a request of this caller may be served, to what ends its turn. */
export type Turns = (actor: Actor) => Promise<() => void>

type Line = { underWay: number; waiting: Set<() => void> }

const refuse = (most: number): AccessError => {
  const message = `${most} requests of this caller are under way. Send it again later.`
  return new AccessError('RATE_LIMITED', message, { retryAfter: 1 })
}

/**
 * Lets so many requests of one caller be served at once. The others wait, unread, in the order in which they came, so
 * that what another caller sends stands behind a few of them and not behind all.
 */
export const createTurns = ({ most, patience = 2_000 }: { most: number; patience?: number }): Turns => {
  const lines = new Map<string, Line>()

  return ({ kind, id }) => {
    const name = `${kind} ${id}`
    const line = lines.get(name) ?? { underWay: 0, waiting: new Set() }
    lines.set(name, line)

    const begin = () => {
      let ended = false
      return () => {
        if (ended) return
        ended = true
        const [next] = line.waiting
        if (next) return next()
        line.underWay--
        if (line.underWay === 0) lines.delete(name)
      }
    }
    if (line.underWay < most) {
      line.underWay++
      return Promise.resolve(begin())
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        line.waiting.delete(take)
        reject(refuse(most))
      }, patience)
      const take = () => {
        line.waiting.delete(take)
        clearTimeout(timer)
        resolve(begin())
      }
      line.waiting.add(take)
    })
  }
}
