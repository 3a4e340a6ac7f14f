import { AccessError } from './access-error.ts'

const mostCallsPerSecond = 100_000

/** A name is shown in lists, logs and terminals: it has characters that can be seen, and none that steer. */
export const checkKeyName = (name: string, path: string): void => {
  if (/^[^\p{Cc}\p{Cs}]{1,100}$/u.test(name) && /\S/.test(name)) return
  const message = 'The name must have 1 to 100 characters, no control characters, and not only spaces.'
  throw new AccessError('BAD_USER_INPUT', message, { path })
}

export const checkCallsPerSecond = (callsPerSecond: number | null | undefined, path: string): void => {
  if (callsPerSecond == null || (callsPerSecond >= 1 && callsPerSecond <= mostCallsPerSecond)) return
  const message = `callsPerSecond must be a whole number from 1 to ${mostCallsPerSecond}.`
  throw new AccessError('BAD_USER_INPUT', message, { path })
}

const noSuchKey = (): AccessError =>
  new AccessError('BAD_USER_INPUT', 'There is no such key.', { path: 'id' })

/** The key that was found, or the answer to one that is not there: whether another workspace has it is not told. */
export const expectKey = <Key>(key: Key | undefined): Key => {
  if (key === undefined) throw noSuchKey()
  return key
}

/** The number that an id stands for. One that no key can have gets the answer of one that no key has. */
export const readKeyId = (id: string): number => {
  const number = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : Number.NaN
  if (number <= 2_147_483_647) return number
  throw noSuchKey()
}
