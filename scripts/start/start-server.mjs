import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { quiet, Refusal } from '../setup/run.mjs'
import { describeDeath } from './describe-death.mjs'
import { signalGroup } from './processes.mjs'
import { inDataDir } from './settings.mjs'

const never = new Promise(() => {})

/**
 * Starts one server as a process group of its own, so that Ctrl-C reaches it only through us, in order.
 * `died` rejects when it ends without having been told to.
 */
export function startServer(settings, { name, label, args, cwd, env }) {
  const log = inDataDir(settings, `${name}.log`)
  // The API's log has the link for the first administrator.
  const output = openSync(log, 'w', 0o600)
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...quiet, NODE_ENV: 'production', ...env },
    stdio: ['ignore', output, output],
    detached: true,
    windowsHide: true,
  })
  closeSync(output)
  const exited = once(child, 'exit')
  let stopping = false
  const died = exited.then(async () => {
    if (!stopping) throw new Refusal(await describeDeath(label, log))
    await never
  })
  died.catch(() => {})

  return {
    pid: child.pid,
    died,
    kill: () => signalGroup(child.pid, 'SIGKILL'),
    async stop(graceMs = 15_000) {
      if (child.exitCode !== null || child.signalCode !== null) return
      stopping = true
      child.kill('SIGTERM')
      const timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), graceMs)
      await exited
      clearTimeout(timer)
    },
  }
}

/** Waits until a server answers with success, or throws when it died or the time is over. */
export async function waitUntilReady(server, { url, signal, timeoutMs = 60_000 }) {
  const deadline = Date.now() + timeoutMs
  while (!(await answers(url))) {
    signal.throwIfAborted()
    if (Date.now() > deadline) throw new Refusal(`${url} did not answer within ${timeoutMs / 1000} s`)
    await Promise.race([sleep(100), server.died])
  }
}

async function answers(url) {
  return await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.ok,
    () => false,
  )
}
