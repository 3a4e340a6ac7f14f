import { answerWithin } from '../database/answer-within.ts'
import type { Sql } from '../ledger/index.ts'
import type { Caller } from './caller.ts'
import { findKeyHolder } from './find-key-holder.ts'
import { hashKey } from './hash-key.ts'

/** Says who comes with an Authorization header; null for nobody. Throws where the database is away. */
export type Authenticate = (authorization: string | undefined) => Promise<Caller | null>

// As long as this a revoked key may still be taken, and a new one still be refused. Streams that are open look every
// 2 s, so that they end within 5.
const freshFor = 2_500
/** From this age on an answer is renewed, while it is still good: who calls all the time waits for the database once. */
const renewAfter = 1_000
const mostAnswers = 1_000

type Answer = { caller: Promise<Caller | null>; renewable: number; until: number }

/**
 * Asks the database for a key at most once a second, and calls that ask at the same time wait for one answer. None is
 * kept past the moment when the key expires.
 */
export const createAuthenticator = (sql: Sql, { patience = 5_000 } = {}): Authenticate => {
  const answers = new Map<string, Answer>()

  const ask = (key: string): Answer => {
    const asked = performance.now()
    const holder = answerWithin(patience, findKeyHolder(sql, hashKey(key)))
    const caller = holder.then((found) => {
      answer.until = Math.min(answer.until, asked + (found?.expiresIn ?? freshFor))
      return found?.caller ?? null
    })
    const answer: Answer = { caller, renewable: asked + renewAfter, until: asked + freshFor }
    return answer
  }

  const keep = (key: string, answer: Answer) => {
    answers.delete(key)
    answers.set(key, answer)
    for (const oldest of answers.keys()) {
      if (answers.size <= mostAnswers) break
      answers.delete(oldest)
    }
    answer.caller.catch(() => answers.delete(key))
    return answer.caller
  }

  const renew = (key: string, known: Answer) => {
    known.renewable = Number.POSITIVE_INFINITY
    const answer = ask(key)
    answer.caller.then(
      () => keep(key, answer),
      () => {},
    )
  }

  return (authorization) => {
    const key = authorization && /^Bearer +([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1]
    if (!key) return Promise.resolve(null)
    const known = answers.get(key)
    const now = performance.now()
    if (!known || known.until <= now) return keep(key, ask(key))
    if (known.renewable <= now) renew(key, known)
    return known.caller
  }
}
