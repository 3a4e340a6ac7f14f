import { cookiePrefix } from './constants.ts'

const cookie = new RegExp(`(?:^|; ?)((?:__Secure-)?${cookiePrefix}\\.session_token=([^;]{1,300}))(?:;|$)`)

/** Of a Cookie header what names the session, as `name=value`. Null where there is none. */
export const sessionCookieOf = (header: string | undefined): string | null =>
  (header && cookie.exec(header)?.[1]) ?? null
