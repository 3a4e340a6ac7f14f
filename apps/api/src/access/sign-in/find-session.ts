import type { OpenAuth } from './open-auth.ts'

export type Session = { personId: string; name: string; email: string }

/** Whose session a cookie names, `name=value`; null where it is unknown, forged or over. */
export const findSession = async (openAuth: OpenAuth, cookie: string): Promise<Session | null> => {
  const auth = await openAuth()
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) }).catch((error) => {
    // What went wrong, rather than that something did.
    throw error.cause ?? error
  })
  return found && { personId: found.user.id, name: found.user.name, email: found.user.email }
}
