import type { Visitor } from '../access/sign-in/ask-auth.ts'
import { beginSignIn, type OidcWay, ProviderAway } from '../access/sign-in/oidc/begin-sign-in.ts'
import { finishSignIn, type Landing } from '../access/sign-in/oidc/finish-sign-in.ts'
import type { OpenAuth } from '../access/sign-in/open-auth.ts'
import { Refusal } from './refusal.ts'

export type OidcDoor = Omit<OidcWay, 'openProvider'> & {
  openAuth: OpenAuth
  /** Left out where no provider is set. */
  oidc: (Pick<OidcWay, 'openProvider'> & { name: string }) | undefined
}

const wayOf = ({ oidc, ...door }: OidcDoor) => {
  if (!oidc) throw new Refusal(404, 'NOT_FOUND', 'No OpenID Connect provider is set up.')
  return { ...door, openProvider: oidc.openProvider }
}

/** Sends a reader to the provider. */
export const leaveForProvider = (door: OidcDoor, to: string, visitor: Visitor) =>
  beginSignIn(wayOf(door), to, visitor).catch((error) => {
    if (!(error instanceof ProviderAway)) throw error
    const message = `${door.oidc?.name} does not answer. Try again in a moment.`
    throw new Refusal(503, 'UNAVAILABLE', message, { 'retry-after': '5' })
  })

/** Takes a reader back from the provider. */
export const comeFromProvider = (door: OidcDoor, search: string, visitor: Visitor): Promise<Landing> =>
  finishSignIn(wayOf(door), search, visitor)
