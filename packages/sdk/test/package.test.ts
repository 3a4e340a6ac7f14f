import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
let project: string

// The compiler takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const use = `const ledger = connect({ url: 'http://host', apiKey: 'key' })
console.log(typeof ledger.thread('order:1').step('charge').success, new KeyCollisionError({
  step: { idempotencyKey: 'k', name: 'n' }, attempt: { changes: [] } }).code)`
const typedUse = `const ledger: Ledger = connect({ url: 'http://host', apiKey: 'key' })
export async function charge(): Promise<JsonValue> {
  const { outcome, step, attempt } = await ledger.thread('order:1').step('charge').success({ id: 'ch_1' })
  const exact: 'RECORDED' | 'RETRIED' | 'DEDUPLICATED' = outcome
  const counts: number = step.counts.deduplicated
  const resent: boolean = attempt.resent
  return [exact, counts, resent, step.result]
}
export const run = (): Promise<{ id: string }> =>
  ledger.thread('order:1').step('charge').run(async ({ downstreamKey, signal }) => {
    signal.throwIfAborted()
    return { id: downstreamKey }
  }, { leaseSeconds: 30, takeOver: false, wait: 500 })
// @ts-expect-error a field that is not asked for is not there
export const claim = async () => (await ledger.thread('order:1').step('charge').success()).step.claim
// @ts-expect-error steps are made by threads
export const step = new Step()`
const names = '{ connect, type JsonValue, KeyCollisionError, type Ledger, type Step }'

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'sdk-package-'))
  const installed = join(project, 'node_modules/@stepledger/sdk')
  await mkdir(installed, { recursive: true })
  await cp(join(root, 'package.json'), join(installed, 'package.json'))
  await run(process.execPath, ['build.mjs', join(installed, 'dist')], { cwd: root })
  await writeFile(
    join(project, 'use.mjs'),
    `import { connect, KeyCollisionError } from '@stepledger/sdk'\n${use}`,
  )
  await writeFile(
    join(project, 'use.cjs'),
    `const { connect, KeyCollisionError } = require('@stepledger/sdk')\n${use}`,
  )
  await writeFile(join(project, 'typed.mts'), `import ${names} from '@stepledger/sdk'\n${typedUse}`)
  await writeFile(join(project, 'typed.cts'), `import ${names} from '@stepledger/sdk'\n${typedUse}`)
})
afterAll(() => rm(project, { recursive: true, force: true }))

describe('the package as it is installed', () => {
  test.each(['use.mjs', 'use.cjs'])('%s runs', async (file) => {
    const { stdout } = await run(process.execPath, [file], { cwd: project })
    expect(stdout).toBe('function KEY_COLLISION\n')
  })

  // Without Node's types, so that the declarations are shown to serve browsers too.
  test.each([
    ['an ES module', 'typed.mts', 'nodenext'],
    ['a CommonJS module', 'typed.cts', 'nodenext'],
    ['a bundler', 'typed.mts', 'bundler'],
  ])('is typed for %s', async (_, file, resolution) => {
    const module = resolution === 'bundler' ? 'esnext' : resolution
    const options = ['--noEmit', '--strict', '--module', module, '--moduleResolution', resolution]
    const compile = [tsc, ...options, '--lib', 'es2022,dom', file]
    const { stdout: complaints } = await run(process.execPath, compile, { cwd: project }).catch(
      (error) => error,
    )
    expect(complaints).toBe('')
  })
})
