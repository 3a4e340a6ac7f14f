import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { showStep } from './progress.mjs'
import { Refusal, root, run } from './run.mjs'

const stamp = join(root, 'node_modules', '.installed')

/** Brings a fresh clone, or one that was changed, to where everything can run; returns the environment to run it in. */
export async function prepare({ signal } = {}) {
  checkNode()
  let env
  await showStep('pnpm', async () => {
    const pnpm = await readPinnedPnpm()
    env = await putOnPath(pnpm, signal)
    return pnpm.replace('@', ' ')
  })
  await showStep('Dependencies', async () => {
    const wanted = await describeInstall()
    if (wanted === (await readFile(stamp, 'utf8').catch(() => ''))) return 'up to date'
    // CI stops pnpm from asking anything; NODE_ENV must not keep the build tools out.
    const command = 'pnpm install --frozen-lockfile --prod=false'
    await run(command, { env: { ...env, CI: 'true' }, signal })
    await writeFile(stamp, wanted)
    return 'installed'
  })
  await showStep('Build', async () => {
    const output = await run('turbo run build --output-logs=errors-only', { env, signal })
    return /FULL TURBO/.test(output) ? 'up to date' : 'built'
  })
  return env
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return
  throw new Refusal(`Node ${process.versions.node} is too old: 20.9 or later is needed`)
}

async function readPinnedPnpm() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).packageManager
}

/** Lets npx fetch the pinned pnpm once, and takes over the PATH that finds it: turbo needs it there too. */
async function putOnPath(pnpm, signal) {
  const path = await run(`npx --yes --package ${pnpm} --call "node -p process.env.PATH"`, { signal })
  const { NODE_ENV: _, ...env } = process.env
  return {
    ...env,
    PATH: `${join(root, 'node_modules', '.bin')}${platform() === 'win32' ? ';' : ':'}${path.trim()}`,
  }
}

async function describeInstall() {
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(await readFile(join(root, file)))
  return `${hash.digest('hex')} ${platform()}-${arch()}`
}
