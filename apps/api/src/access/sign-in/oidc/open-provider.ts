import type { Configuration } from 'openid-client'
import type { OidcSettings } from '../settings.ts'

export type OpenProvider = () => Promise<Configuration>

// Seconds for each answer of the provider.
const patience = 3

const discover = async ({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> => {
  const client = await import('openid-client')
  const byHeader = client.ClientSecretBasic(clientSecret)
  const byBody = client.ClientSecretPost(clientSecret)
  const authenticate: typeof byHeader = (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (methods.includes('client_secret_basic') ? byHeader : byBody)(server, ...rest)
  }
  // The settings allow http on loopback alone.
  const isPlain = new URL(issuer).protocol === 'http:'
  const execute = [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])]
  return client.discovery(new URL(issuer), clientId, undefined, authenticate, { timeout: patience, execute })
}

/** Asks the provider what it can when somebody first signs in by it, and again while it does not say. */
export const createProviderOpener = (settings: OidcSettings): OpenProvider => {
  let opened: Promise<Configuration> | undefined
  return () => {
    if (opened) return opened
    const opening = discover(settings)
    opened = opening
    opening.catch(() => {
      opened = undefined
    })
    return opening
  }
}
