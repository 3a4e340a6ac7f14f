import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installTools } from './setup/prepare.mjs'
import { showStep } from './setup/progress.mjs'
import { Refusal, root, run } from './setup/run.mjs'

/** Builds the demo and what it needs, nothing of a Stepledger that runs. */
async function buildDemo() {
  const env = await installTools()
  await showStep('Build', async () => {
    await run('turbo run build --filter=@stepledger/demo --output-logs=errors-only', { env })
  })
}

function playDemo(args) {
  const child = spawn(process.execPath, [join(root, 'demo/dist/main.js'), ...args], { stdio: 'inherit' })
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}

process.exitCode = await buildDemo()
  .then(() => playDemo(process.argv.slice(2)))
  .catch((error) => {
    console.error(error instanceof Refusal ? error.message : error)
    return 1
  })
