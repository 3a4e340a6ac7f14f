import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'
import { type Api, startApi } from './start-api.ts'

const person = { name: 'Ada', email: 'ada@example.test', password: 'a-password-of-a-test' }

let api: Api
let env: Record<string, string>
beforeAll(async () => {
  api = await startApi()
  await api.createAdmin(person)
  env = {
    STEPLEDGER_URL: api.url,
    STEPLEDGER_EMAIL: person.email,
    STEPLEDGER_PASSWORD: person.password,
  }
})
afterAll(() => api.stop())

const keys = (...args: string[]) => runCli(['keys', ...args], env)

const create = async (...args: string[]) => {
  const { stdout } = await keys('create', '--json', ...args)
  return JSON.parse(stdout)
}

const list = async (): Promise<Array<Record<string, unknown>>> =>
  JSON.parse((await keys('list', '--json')).stdout).apiKeys

/** What the API says to this key. */
async function ask(secret: string, query: string): Promise<string> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { errors } = (await response.json()) as { errors?: Array<{ extensions: { code: string } }> }
  return errors?.[0]?.extensions.code ?? 'OK'
}

const read = '{ threads { nodes { id } } }'

test('a new secret stands alone on standard output, and works', async () => {
  const { code, stdout, stderr } = await keys(
    'create',
    '--name',
    'reports',
    '--role',
    'read',
    '--expires',
    '1d',
  )
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^sl_[0-9A-Za-z]{40}\n$/) })
  expect(stderr).toMatch(/^Key \d+, reports: read, valid until \d{4}-\d\d-\d\d \d\d:\d\dZ\n$/)
  const secret = stdout.trim()
  expect(await ask(secret, read)).toBe('OK')
  expect(await ask(secret, 'mutation { startThread(input: { key: "a" }) { created } }')).toBe('FORBIDDEN')
  expect(stderr).not.toContain(secret)
})

test('the list has every key, and no secret', async () => {
  const { apiKey, secret } = await create('--name', 'billing', '--calls-per-second', '50')
  const { stdout } = await keys('list')
  expect(stdout).toMatch(
    new RegExp(`^${apiKey.id} +billing +${apiKey.prefix} +record +50 +valid +never$`, 'm'),
  )
  expect(stdout).toMatch(/^\d+ +first +\(a setting\) +both/m)
  expect(stdout).not.toContain(secret)
  expect(await list()).toContainEqual(apiKey)
})

test('a rotation prints the secret of the key that follows; both are good until the overlap is over', async () => {
  const old = await create('--name', 'rotated', '--role', 'both')
  const { stdout, stderr } = await keys('rotate', old.apiKey.id, '--overlap', '1h')
  expect(stderr).toContain(`follows key ${old.apiKey.id}`)
  expect(await ask(stdout.trim(), read)).toBe('OK')
  expect(await ask(old.secret, read)).toBe('OK')
  const again = await keys('rotate', old.apiKey.id)
  expect(again).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('was rotated before') })
})

test('a key is limited, and not limited any more', async () => {
  const { apiKey } = await create('--name', 'limited')
  expect((await keys('limit', apiKey.id, '--calls-per-second', '9')).stderr).toContain('9 calls a second')
  const { stdout } = await keys('limit', apiKey.id, '--calls-per-second', 'none', '--json')
  expect(JSON.parse(stdout).apiKey).toMatchObject({ id: apiKey.id, callsPerSecond: null })
})

test('a revoked key is refused', async () => {
  const { apiKey, secret } = await create('--name', 'leaked', '--role', 'read')
  expect((await keys('revoke', apiKey.id)).stderr).toMatch(/^Key \d+, leaked: read, revoked /)
  await expect.poll(() => ask(secret, read), { timeout: 5_000 }).toBe('UNAUTHENTICATED')
})

test('the log of the server holds neither secrets nor passwords', async () => {
  const { apiKey, secret } = await create('--name', 'logged')
  const rotated = (await keys('rotate', apiKey.id)).stdout.trim()
  await expect.poll(() => api.output()).toContain('rotateApiKey')
  for (const hidden of [secret, rotated, person.password]) expect(api.output()).not.toContain(hidden)
})

describe('what is refused is said in a line', () => {
  test('a key that is not there', async () => {
    const { code, stderr } = await keys('revoke', '99999')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('There is no such key.') })
  })

  test('a workspace that one is not a member of', async () => {
    const { code, stderr } = await keys('list', '--workspace', 'elsewhere')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('no such workspace') })
  })

  test('a wrong password, which is not shown', async () => {
    const wrong = { ...env, STEPLEDGER_PASSWORD: 'not-the-password' }
    const { code, stdout, stderr } = await runCli(['keys', 'list'], wrong)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('email or password are not valid')
    expect(stderr).not.toContain('not-the-password')
  })
})
