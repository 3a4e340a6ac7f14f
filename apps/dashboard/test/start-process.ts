import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { vi } from 'vitest'

type Wanted = { args: string[]; env: Record<string, string>; readyAt: string }

/** A Node process that is ready once an address answers. */
export async function startProcess({ args, env, readyAt }: Wanted) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk
  })
  const complaints = text(child.stderr)
  const exited = once(child, 'exit')
  const isUp = async () => (await fetch(readyAt).catch(() => undefined))?.ok === true
  await Promise.race([
    vi.waitUntil(isUp, { timeout: 60_000, interval: 50 }),
    exited.then(async () => Promise.reject(new Error(await complaints))),
  ])
  return {
    /** The lines of JSON that it wrote. */
    readLog: (): Record<string, unknown>[] =>
      written
        .split('\n')
        .flatMap((line) => (line.startsWith('{') && line.endsWith('}') ? [JSON.parse(line)] : [])),
    async stop(signal: NodeJS.Signals = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      await exited
    },
  }
}
