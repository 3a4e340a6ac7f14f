import type { OidcSettings } from './access/sign-in/settings.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))
  return isSafe && `${username}${password}${search}${hash}` === ''
}

/** The provider of sign-ins, where one is set. What is wrong with it is added to the faults. */
export const readOidcSettings = (
  variables: Readonly<Record<string, string | undefined>>,
  faults: string[],
): OidcSettings | undefined => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = variables
  if (!issuer && !clientId && !clientSecret) return
  if (!issuer || !clientId || !clientSecret) {
    faults.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together, or none of them.')
    return
  }
  if (!isIssuer(issuer)) {
    faults.push('OIDC_ISSUER must be an https address, like https://accounts.example.com (http on loopback).')
    return
  }
  return { issuer, clientId, clientSecret, name: variables.OIDC_NAME || new URL(issuer).host }
}
