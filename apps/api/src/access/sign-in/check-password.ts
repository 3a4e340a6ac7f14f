import { AccessError } from '../access-error.ts'
import { leastPassword, mostPassword } from './constants.ts'

export const checkPassword = (password: string): string => {
  const { length } = Array.from(password)
  if (length >= leastPassword && length <= mostPassword && password.isWellFormed()) return password
  const message = `A password has ${leastPassword} to ${mostPassword} characters, of any kind.`
  throw new AccessError('BAD_USER_INPUT', message, { path: 'password' })
}
