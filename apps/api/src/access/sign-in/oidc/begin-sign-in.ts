import type { Sql } from '../../../ledger/index.ts'
import type { Visitor } from '../ask-auth.ts'
import { countAttempt } from '../limit-attempts.ts'
import { keepAttempt } from './keep-attempt.ts'
import type { OpenProvider } from './open-provider.ts'
import { writeStateCookie } from './state-cookie.ts'

export type OidcWay = { sql: Sql; dashboardUrl: string; openProvider: OpenProvider }

/** The provider does not say what it can. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway'
}

export const callbackOf = (dashboardUrl: string): string =>
  new URL('/api/auth/callback/oidc', dashboardUrl).href

/** An address of the dashboard without its origin: a link must not send a reader to another site. */
const readReturn = (to: string, dashboardUrl: string): string => {
  if (!URL.canParse(to, dashboardUrl)) return '/'
  const { origin, pathname, search, hash } = new URL(to, dashboardUrl)
  const isOwn = origin === new URL(dashboardUrl).origin && !pathname.startsWith('//')
  return isOwn ? `${pathname}${search}${hash}` : '/'
}

/** Where the reader's browser goes to sign in, and the cookie that it comes back with. */
export const beginSignIn = async (
  { sql, dashboardUrl, openProvider }: OidcWay,
  to: string,
  { address }: Visitor,
): Promise<{ url: string; cookies: string[] }> => {
  await countAttempt(sql, { email: null, address })
  const provider = await openProvider().catch(({ code }) => {
    throw new ProviderAway(`discovery failed: ${code ?? 'no answer'}`)
  })
  const client = await import('openid-client')
  const [state, nonce, codeVerifier] = [
    client.randomState(),
    client.randomNonce(),
    client.randomPKCECodeVerifier(),
  ]
  await keepAttempt(sql, state, { nonce, codeVerifier, to: readReturn(to, dashboardUrl) })
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: callbackOf(dashboardUrl),
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, cookies: [writeStateCookie(dashboardUrl, state)] }
}
