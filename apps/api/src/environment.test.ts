import { describe, expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

const DATABASE_URL = 'postgres://ledger:secret@127.0.0.1:5432/stepledger'

test('everything but the database has a default', () => {
  expect(readEnvironment({ DATABASE_URL })).toEqual({
    host: '127.0.0.1',
    port: 4000,
    databaseUrl: DATABASE_URL,
    databaseConnections: 10,
    databasePooler: 'none',
    apiKey: undefined,
    callsPerSecond: null,
    dashboardUrl: 'http://localhost:3000',
    secret: undefined,
    oidc: undefined,
    trustedProxies: ['127.0.0.0/8', '::1'],
    logLevel: 'info',
    retentionDays: undefined,
    metrics: undefined,
  })
})

test('an empty variable counts as left out', () => {
  const empty = { DATABASE_URL, HOST: '', API_PORT: '', STEPLEDGER_API_KEY: '', LOG_LEVEL: '' }
  expect(readEnvironment(empty)).toEqual(readEnvironment({ DATABASE_URL }))
})

test.each([
  ['API_PORT', '65536'],
  ['API_PORT', '-1'],
  ['API_PORT', '4e3'],
  ['API_PORT', 'http'],
  ['DATABASE_URL', 'localhost'],
  ['DATABASE_URL', 'mysql://127.0.0.1/stepledger'],
  ['DATABASE_CONNECTIONS', '0'],
  ['DATABASE_CONNECTIONS', '1.5'],
  ['DATABASE_POOLER', 'session'],
  ['STEPLEDGER_API_KEY', 'fifteen-letters'],
  ['STEPLEDGER_API_KEY', 'sixteen letters and a space'],
  ['CALLS_PER_SECOND_PER_KEY', '0'],
  ['CALLS_PER_SECOND_PER_KEY', '100001'],
  ['LOG_LEVEL', 'loud'],
  ['STEPLEDGER_URL', 'ledger.example.com'],
  ['STEPLEDGER_URL', 'https://example.com/ledger'],
  ['STEPLEDGER_SECRET', 'thirty-one letters are too few!'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'proxy'],
  ['METRICS_PORT', 'http'],
  ['RETENTION_DAYS', '0'],
  ['RETENTION_DAYS', '30d'],
])('%s=%s is one clear line', (name, value) => {
  expect(() => readEnvironment({ DATABASE_URL, [name]: value })).toThrow(new RegExp(`^${name} must [^\n]+$`))
})

test('every bad setting is named at once, and no secret is shown', () => {
  const bad = { DATABASE_URL: 'secret', STEPLEDGER_API_KEY: 'hidden', API_PORT: 'x', LOG_LEVEL: 'loud' }
  let message = ''
  try {
    readEnvironment(bad)
  } catch (error) {
    message = String(error)
  }
  expect(message.split('\n')).toHaveLength(4)
  expect(message).not.toMatch(/secret|hidden/)
})

describe('sign-in by OpenID Connect', () => {
  const OIDC_ISSUER = 'https://accounts.example.com/ledger'
  const all = { OIDC_ISSUER, OIDC_CLIENT_ID: 'stepledger', OIDC_CLIENT_SECRET: 'hidden' }
  const read = (variables: Record<string, string>) => readEnvironment({ DATABASE_URL, ...variables }).oidc

  test('takes three settings, and a name if there is one', () => {
    const oidc = { issuer: OIDC_ISSUER, clientId: 'stepledger', clientSecret: 'hidden' }
    expect(read(all)).toEqual({ ...oidc, name: 'accounts.example.com' })
    expect(read({ ...all, OIDC_NAME: 'Example' })).toEqual({ ...oidc, name: 'Example' })
  })

  test.each(Object.keys(all))('%s is one clear line where it alone is left out', (name) => {
    const line = /^OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must [^\n]+$/
    expect(() => read({ ...all, [name]: '' })).toThrow(line)
  })

  test.each(['http://localhost:8080', 'http://127.0.0.1:8080/realm', 'http://[::1]:8080'])(
    '%s is taken',
    (issuer) => {
      expect(read({ ...all, OIDC_ISSUER: issuer })?.issuer).toBe(issuer)
    },
  )

  test.each([
    'http://accounts.example.com',
    'http://127.0.0.1.example.com',
    'accounts.example.com',
    'ftp://accounts.example.com',
    'https://me:secret@accounts.example.com',
    'https://accounts.example.com/?a=b',
    'https://accounts.example.com/#a',
  ])('%s is refused in one clear line', (issuer) => {
    expect(() => read({ ...all, OIDC_ISSUER: issuer })).toThrow(/^OIDC_ISSUER must [^\n]+$/)
  })
})
