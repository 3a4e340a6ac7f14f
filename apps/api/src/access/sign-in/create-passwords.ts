import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { AccessError } from '../access-error.ts'

type Passwords = {
  hash: (password: string) => Promise<string>
  verify: (given: { hash: string; password: string }) => Promise<boolean>
}

const mostWaiting = 20

/**
 * scrypt, one at a time: it takes 16 MiB and a core for as long as it lasts, and a flood of sign-ins must leave the
 * other cores to recording. Who comes when too many wait already is told to come again.
 */
export const createPasswords = (): Passwords => {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (waiting >= mostWaiting) {
      const message = 'Too many sign in at once. Try again in a moment.'
      return Promise.reject(new AccessError('RATE_LIMITED', message, { retryAfter: 5 }))
    }
    waiting += 1
    const result = last.then(work).finally(() => {
      waiting -= 1
    })
    last = result.catch(() => {})
    return result
  }

  return {
    hash: (password) => inTurn(() => hashPassword(password)),
    verify: (given) => inTurn(() => verifyPassword(given)),
  }
}
