import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder, runCli } from './run-cli.ts'
import { type Api, startApi } from './start-api.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const columns = ['--thread', 'case', '--step', 'what']

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

describe('help', () => {
  test.each([
    [['--help'], ['import', 'export', '--version']],
    [
      ['import', '--help'],
      ['--thread <column>', '--ref <name=column>', 'STEPLEDGER_API_KEY', 'Exit code'],
    ],
    [
      ['export', '--help'],
      ['threads', '--outcome', 'STEPLEDGER_URL', 'Exit code'],
    ],
    [
      ['keys', '--help'],
      ['list', 'create', 'rotate', 'revoke', 'limit', 'STEPLEDGER_PASSWORD', 'Exit code'],
    ],
    [
      ['keys', 'create', '--help'],
      ['--name <name>', '--expires <when>', 'STEPLEDGER_EMAIL'],
    ],
  ])('%j', async (args, told) => {
    const { code, stdout } = await runCli(args, { STEPLEDGER_API_KEY: 'sl_never_to_be_shown' })
    expect(code).toBe(0)
    for (const text of told) expect(stdout).toContain(text)
    expect(stdout).not.toContain('sl_never_to_be_shown')
  })

  test('--version', async () => {
    expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
  })
})

describe('what is wrong is said in a line, without a stack trace', () => {
  const never = 'sl_never_to_be_shown'
  test.each([
    ['an unknown command', ['frobnicate'], "unknown command 'frobnicate'"],
    ['a missing option', ['import', '-', '--thread', 'case'], "required option '--step <column>'"],
    ['a reference without a column', ['import', '-', ...columns, '--ref', 'order'], 'order=order_id'],
    ['a file that is not there', ['import', 'missing.csv', ...columns], 'there is no such file'],
    ['a folder', ['import', '.', ...columns], 'it is a folder'],
    ['an empty input', ['import', '-', ...columns], 'the input is empty'],
    ['an address that is none', ['export', 'threads', '--url', 'nowhere'], '--url must be like http://'],
    ['a time that is none', ['export', 'threads', '--since', 'yesterday'], 'ISO 8601'],
    [
      'a choice within one thread',
      ['export', 'steps', '--thread', 'a', '--outcome', 'BUSY'],
      '--thread names one',
    ],
    ['keys of nobody', ['keys', 'list'], 'set STEPLEDGER_EMAIL'],
    ['no password', ['keys', 'list', '--email', 'ada@example.test'], 'set STEPLEDGER_PASSWORD'],
    ['a key without a name', ['keys', 'create'], "required option '--name <name>'"],
    ['a role that is none', ['keys', 'create', '--name', 'a', '--role', 'admin'], 'read, record, both'],
    ['an expiry that is none', ['keys', 'create', '--name', 'a', '--expires', 'soon'], '12h or 90d'],
    ['an overlap that is none', ['keys', 'rotate', '7', '--overlap', '1 week'], '24h or 7d'],
    ['a limit that is none', ['keys', 'limit', '7', '--calls-per-second', '0'], 'a whole number'],
    ['a key that is not valid', ['export', 'threads'], 'the API key is not valid'],
  ])('%s', async (_, args, said) => {
    const { code, stderr } = await runCli(args, { ...api.env, STEPLEDGER_API_KEY: never })
    expect(code).toBe(2)
    expect(stderr).toContain(said)
    expect(stderr).not.toContain(never)
    expect(stderr).not.toMatch(/^ +at /m)
  })

  test('a column that is not there, before anything is sent', async () => {
    const { code, stderr } = await runCli(['import', '-', ...columns], api.env, 'case;what\n1;a\n')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('there is no column "case". The input has case;what. Is it divided'),
    })
  })

  test('no API key', async () => {
    const { code, stderr } = await runCli(['export', 'threads'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('set STEPLEDGER_API_KEY') })
  })

  test('no server, with an exit code of its own', async () => {
    const env = { ...api.env, STEPLEDGER_URL: 'http://127.0.0.1:9' }
    const { code, stderr } = await runCli(['import', '-', ...columns], env, 'case,what\n1,a\n')
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringContaining('the ledger at http://127.0.0.1:9 does not answer'),
    })
  })

  test('a file of rejects that is the input', async () => {
    const folder = makeFolder()
    const file = folder.write('events.csv', 'case,what\n1,a\n')
    const { code } = await runCli(['import', file, ...columns, '--dry-run', '--rejects', file])
    expect(code).toBe(2)
    expect(folder.read('events.csv')).toBe('case,what\n1,a\n')
  })
})
