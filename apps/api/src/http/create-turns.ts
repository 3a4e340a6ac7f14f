import { AccessError } from '../access/access-error.ts'
import type { Actor } from '../access/caller.ts'

/** Resolves when a request of this caller may be served, to what ends its turn. */
export type Turns = (actor: Actor) => Promise<() => void>

type Line = { underWay: number; waiting: Set<() => void> }

type TurnsOptions = {
  /** Requests of one caller that are served at once. */
  most: number
  /** The same while other callers are about. */
  mostBesideOthers?: number
  /** How long a request waits for its turn before it is refused, in milliseconds. */
  patience?: number
}

/** For so long after its last request a caller is about, in milliseconds. */
const aboutFor = 1_000

/** Whether anyone but the caller has come lately. To tell it of everyone, the last two need to be known. */
const createCompany = () => {
  type Visit = { name: string; at: number }
  let last: Visit = { name: '', at: Number.NEGATIVE_INFINITY }
  let before = last
  return {
    note: (name: string): void => {
      if (name !== last.name) before = last
      last = { name, at: performance.now() }
    },
    has: (name: string): boolean => {
      const other = name === last.name ? before : last
      return performance.now() - other.at < aboutFor
    },
  }
}

const refuse = (most: number): AccessError => {
  const message = `${most} requests of this caller are under way. Send it again later.`
  return new AccessError('RATE_LIMITED', message, { retryAfter: 1 })
}

/**
 * Lets so many requests of one caller be served at once. The others wait, unread, in the order in which they came, so
 * that what another caller sends stands behind a few of them and not behind all.
 */
export const createTurns = ({ most, mostBesideOthers = most, patience = 2_000 }: TurnsOptions): Turns => {
  const lines = new Map<string, Line>()
  const company = createCompany()
  const mostOf = (name: string) => (company.has(name) ? mostBesideOthers : most)

  const begin = (name: string, line: Line) => {
    let ended = false
    line.underWay++
    return () => {
      if (ended) return
      ended = true
      line.underWay--
      for (const take of line.waiting) {
        if (line.underWay >= mostOf(name)) break
        take()
      }
      if (line.underWay === 0) lines.delete(name)
    }
  }

  return ({ kind, id }) => {
    const name = `${kind} ${id}`
    const line = lines.get(name) ?? { underWay: 0, waiting: new Set() }
    lines.set(name, line)
    company.note(name)
    if (line.underWay < mostOf(name)) return Promise.resolve(begin(name, line))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        line.waiting.delete(take)
        reject(refuse(mostOf(name)))
      }, patience)
      const take = () => {
        line.waiting.delete(take)
        clearTimeout(timer)
        resolve(begin(name, line))
      }
      line.waiting.add(take)
    })
  }
}
