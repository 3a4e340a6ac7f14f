import { AccessError } from './access-error.ts'

// What sign-in takes for one, and no more: a person must be able to come in by what they joined with.
const emailForm =
  /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/

const mostEmail = 254
const mostName = 100

export const isEmail = (text: string): boolean => text.length <= mostEmail && emailForm.test(text)

/** An e-mail address in the one form that it is stored in. */
export const checkEmail = (text: string, path: string): string => {
  const email = text.trim().toLowerCase()
  if (isEmail(email)) return email
  throw new AccessError('BAD_USER_INPUT', 'This is no e-mail address.', { path })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f]/

export const checkName = (text: string, path: string): string => {
  const name = text.trim()
  if (name && Array.from(name).length <= mostName && !control.test(name) && name.isWellFormed()) return name
  throw new AccessError('BAD_USER_INPUT', `A name has 1 to ${mostName} characters, on one line.`, { path })
}
