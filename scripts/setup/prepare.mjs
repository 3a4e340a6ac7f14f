import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { arch, platform } from 'node:os'
import { delimiter, join } from 'node:path'
import { showStep } from './progress.mjs'
import { Refusal, root, run } from './run.mjs'

const stamp = join(root, 'node_modules', '.installed')

/** Installs what is missing, and returns the environment in which every tool of the project is found. */
export async function installTools({ signal } = {}) {
  checkNode()
  let env
  await showStep('pnpm', async () => {
    const pinned = await readPinnedPnpm()
    env = await findPnpm(pinned, signal)
    return pinned.split('@')[1]
  })
  await showStep('Dependencies', async () => {
    const wanted = await describeInstall()
    if (wanted === (await readFile(stamp, 'utf8').catch(() => ''))) return 'up to date'
    // What the bundler remembers of the earlier packages it would still use after they have changed.
    await rm(join(root, 'apps/dashboard/.next/cache'), { recursive: true, force: true })
    // CI keeps pnpm from asking anything.
    await run('pnpm install --frozen-lockfile', { env: { ...env, CI: 'true' }, signal })
    await writeFile(stamp, wanted)
    return 'installed'
  })
  return env
}

/** Builds what has changed since it was built last. */
export async function build(env, { signal } = {}) {
  await showStep('Build', async () => {
    const output = await run('turbo run build --output-logs=errors-only', { env, signal })
    return output.includes('FULL TURBO') ? 'up to date' : 'built'
  })
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return
  throw new Refusal(`Node ${process.versions.node} is too old: 20.9 or later is needed`)
}

async function readPinnedPnpm() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).packageManager
}

/** Takes the pnpm that is there if it is the pinned one, else has npx fetch it; turbo too finds it by this PATH. */
async function findPnpm(pinned, signal) {
  const env = copyEnvironment()
  const version = await run('pnpm --version', { env, signal }).catch(() => '')
  signal?.throwIfAborted()
  if (version.trim() === pinned.split('@')[1]) return withPath(env, join(root, 'node_modules', '.bin'))
  const path = await run(`npx --yes --package ${pinned} --call "node -p process.env.PATH"`, { env, signal })
  return withPath({ ...env, PATH: path.trim() }, join(root, 'node_modules', '.bin'))
}

function copyEnvironment() {
  // With NODE_ENV=production the build tools would not be installed. On Windows PATH may be spelled Path.
  const entries = Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|PATH)$/i.test(name))
  return { ...Object.fromEntries(entries), PATH: process.env.PATH }
}

export function withPath(env, folder) {
  return { ...env, PATH: `${folder}${delimiter}${env.PATH}` }
}

async function describeInstall() {
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(await readFile(join(root, file)))
  return `${hash.digest('hex')} ${platform()}-${arch()}`
}
