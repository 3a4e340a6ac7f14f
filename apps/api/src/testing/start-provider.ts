import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { OidcSettings } from '../access/sign-in/settings.ts'

/** What the provider says of whoever signs in. */
export type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string; nonce?: string }

export type Provider = {
  settings: OidcSettings
  /** Who is signed in at the provider; null: they refuse. */
  user: Claims | null
  /** Tokens that were given out. */
  tokens: string[]
  /** What was left out of the ID token is told at the userinfo endpoint. */
  tells: 'TOKEN' | 'USERINFO'
  stop: () => void
}

type Grant = { claims: Claims; nonce: string; challenge: string; redirect: string }

const encode = (value: object | Buffer): string =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url')

/** An OpenID Connect provider on loopback: the code flow of OpenID Connect Core with PKCE, strict in what it takes. */
export const startProvider = async (): Promise<Provider> => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const grants = new Map<string, Grant>()
  const told = new Map<string, Claims>()
  const client = { id: 'stepledger', secret: 'a secret: of the client' }

  const signToken = (claims: object): string => {
    const content = `${encode({ alg: 'RS256', kid: 'one' })}.${encode(claims)}`
    return `${content}.${encode(sign('sha256', Buffer.from(content), privateKey))}`
  }

  const authorize = (query: URLSearchParams): string => {
    const asked = (name: string): string => query.get(name) ?? ''
    const isRight =
      asked('response_type') === 'code' &&
      asked('client_id') === client.id &&
      asked('scope').split(' ').includes('openid') &&
      asked('code_challenge_method') === 'S256'
    if (!isRight) throw new Error('invalid_request')
    const back = new URL(asked('redirect_uri'))
    back.searchParams.set('state', asked('state'))
    if (provider.user) {
      const code = randomUUID()
      const [nonce, challenge] = [asked('nonce'), asked('code_challenge')]
      grants.set(code, { claims: provider.user, nonce, challenge, redirect: asked('redirect_uri') })
      back.searchParams.set('code', code)
    } else back.searchParams.set('error', 'access_denied')
    return back.href
  }

  const exchange = (authorization: string, form: URLSearchParams): object => {
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const credentials = new URLSearchParams({ [client.id]: client.secret }).toString().replace('=', ':')
    if (authorization !== `Basic ${btoa(credentials)}`) throw new Error('invalid_client')
    if (grant?.challenge !== challenge || grant.redirect !== form.get('redirect_uri'))
      throw new Error('invalid_grant')
    const { sub, ...rest } = grant.claims
    const now = Math.floor(Date.now() / 1_000)
    const own = {
      iss: provider.settings.issuer,
      aud: client.id,
      sub,
      nonce: grant.nonce,
      iat: now,
      exp: now + 300,
    }
    const id_token = signToken({ ...own, ...(provider.tells === 'TOKEN' && rest) })
    const access_token = randomUUID()
    told.set(`Bearer ${access_token}`, grant.claims)
    provider.tokens.push(access_token, id_token)
    return { access_token, id_token, token_type: 'Bearer', expires_in: 300 }
  }

  const server = createServer(async (request, response) => {
    const { issuer } = provider.settings
    const { pathname, searchParams } = new URL(request.url ?? '', issuer)
    const authorization = request.headers.authorization ?? ''
    const answers: Record<string, () => Promise<object | undefined> | object | undefined> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/keys': () => ({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
      }),
      '/authorize': () => {
        response.writeHead(302, { location: authorize(searchParams) }).end()
        return undefined
      },
      '/token': async () => exchange(authorization, new URLSearchParams(await text(request))),
      '/userinfo': () => told.get(authorization),
    }
    try {
      const answer = await answers[pathname]?.()
      if (response.headersSent) return
      response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer ?? {}))
    } catch (error) {
      response.writeHead(400, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: (error as Error).message }))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: Provider = {
    settings: { issuer, clientId: client.id, clientSecret: client.secret, name: 'Example' },
    user: null,
    tokens: [],
    tells: 'TOKEN',
    stop: () => server.close().closeAllConnections(),
  }
  return provider
}
