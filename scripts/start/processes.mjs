import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { platform } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/**
 * Says when a process began, or undefined if it is gone. With its id this names a process for good: the id alone
 * may belong to another program by the time it is looked at again.
 */
export async function readStartTime(pid) {
  if (platform() === 'linux') return await readStartTimeFromProc(pid)
  const [file, args] =
    platform() === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`]]
      : ['ps', ['-o', 'lstart=', '-p', String(pid)]]
  const { stdout } = await promisify(execFile)(file, args).catch(() => ({ stdout: '' }))
  return stdout.trim() || undefined
}

async function readStartTimeFromProc(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // The program's name, in parentheses, may hold anything; the fields are counted from behind it.
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  return state && state !== 'Z' ? fields[18] : undefined
}

export async function isRunning({ pid, startTime }) {
  return startTime !== undefined && (await readStartTime(pid)) === startTime
}

/** Asks a process to end, with all that it started, and ends it when it does not within the grace. */
export async function endProcess(known, graceMs = 15_000) {
  const deadline = Date.now() + graceMs
  signalGroup(known.pid, 'SIGTERM')
  while (await isRunning(known)) {
    if (Date.now() > deadline) signalGroup(known.pid, 'SIGKILL')
    await sleep(100)
  }
}

export function signalGroup(pid, signal) {
  try {
    process.kill(platform() === 'win32' ? pid : -pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
