import { cookiePrefix } from '../constants.ts'
import { attemptMinutes } from './keep-attempt.ts'

const cookie = new RegExp(`(?:^|; ?)(?:__Host-)?${cookiePrefix}\\.oidc=([\\w-]{1,100})(?:;|$)`)

/** Binds a sign-in to the browser that began it. */
export const writeStateCookie = (dashboardUrl: string, state: string): string => {
  const isSecure = new URL(dashboardUrl).protocol === 'https:'
  const name = `${isSecure ? '__Host-' : ''}${cookiePrefix}.oidc`
  const age = state ? attemptMinutes * 60 : 0
  return `${name}=${state}; Max-Age=${age}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

export const readStateCookie = (header: string | undefined): string | null =>
  (header && cookie.exec(header)?.[1]) ?? null
