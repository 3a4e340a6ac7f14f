import type { Configuration } from 'openid-client'
import type { Attempt } from './keep-attempt.ts'

/** Who the provider says came. */
export type ProviderIdentity = {
  issuer: string
  subject: string
  name: string
  email: string
  isVerified: boolean
}

const mostName = 100

/** A name in the form that people have here, of whatever the provider calls somebody. */
const nameOf = (claimed: unknown, email: string): string => {
  const text = typeof claimed === 'string' ? claimed : ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = text.toWellFormed().replaceAll(/[\u0000-\u001f\u007f]+/g, ' ')
  return Array.from(clean.trim() || email)
    .slice(0, mostName)
    .join('')
    .trim()
}

/** Exchanges what the reader came back with for who they are. The tokens are forgotten with it. */
export const readIdentity = async (
  provider: Configuration,
  { back, state, attempt }: { back: URL; state: string; attempt: Attempt },
): Promise<ProviderIdentity> => {
  const client = await import('openid-client')
  const tokens = await client.authorizationCodeGrant(provider, back, {
    expectedState: state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.codeVerifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('no ID token came')
  // Some providers say the e-mail address in the token, others only where they are asked for it.
  const isTold = claims.email !== undefined || !provider.serverMetadata().userinfo_endpoint
  const told = isTold ? claims : await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
  const email = String(told.email ?? '')
    .trim()
    .toLowerCase()
  const name = nameOf(told.name ?? claims.name, email)
  return { issuer: claims.iss, subject: claims.sub, name, email, isVerified: told.email_verified === true }
}
