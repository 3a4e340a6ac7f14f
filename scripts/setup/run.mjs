import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Something that the person at the keyboard can mend: shown as its message alone, without a stack. */
export class Refusal extends Error {}

export const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
}

/** Runs a command through the shell; returns what it wrote to stdout, and shows all that it wrote if it fails. */
export function run(command, { env = process.env, signal, cwd = root, timeout } = {}) {
  signal?.throwIfAborted()
  const child = spawn(command, {
    shell: true,
    cwd,
    env: { ...env, ...quiet },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
  })
  const stop = () => child.kill()
  signal?.addEventListener('abort', stop)
  const written = []
  const result = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      written.push(text)
      if (stream === child.stdout) result.push(text)
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, killedBy) => {
      signal?.removeEventListener('abort', stop)
      if (code === 0) return resolve(result.join(''))
      if (signal?.aborted) return reject(signal.reason)
      reject(new Refusal(`${written.join('').trim()}\n\n"${command}" ended with ${code ?? killedBy}`))
    })
  })
}
