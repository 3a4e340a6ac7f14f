import type { Logger } from 'pino'
import type { Sql } from '../../ledger/index.ts'
import type { Auth } from './create-auth.ts'
import type { SignInSettings } from './settings.ts'

export type OpenAuth = () => Promise<Auth>

/** Loads better-auth when a person first comes: a server that only records does without its half second. */
export const createAuthOpener = (sql: Sql, settings: SignInSettings, log: Logger): OpenAuth => {
  let opened: Promise<Auth> | undefined
  return () => {
    if (opened) return opened
    const opening = import('./create-auth.ts').then(({ createAuth }) => createAuth(sql, settings, log))
    opened = opening
    opening.catch(() => {
      opened = undefined
    })
    return opening
  }
}
