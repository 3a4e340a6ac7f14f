import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import { LocalPostgresError } from './errors.ts'

/** The account that a command runs under, and the command that switches to it where Node's own way is not enough. */
export type Account = { uid: number; gid: number; prefix?: string[] }

type Command = {
  file: string
  args: string[]
  account?: Account | undefined
  input?: string
  quiet?: boolean
}

/** Runs a command to its end and returns what it printed. */
export function runCommand({ file, args, account, input = '', quiet = false }: Command): Promise<string> {
  const { prefix = [], ...ids } = account ?? {}
  const [program, ...rest] = [...prefix, file, ...args] as [string, ...string[]]
  const child = spawn(program, rest, {
    ...(prefix.length > 0 ? {} : ids),
    // The caller's folder may be closed to the account, and PG* variables would override the arguments.
    cwd: '/',
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' },
    // On Windows a server that outlives pg_ctl holds its pipes open, and 'close' would never come.
    stdio: quiet ? 'ignore' : 'pipe',
    windowsHide: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
  }
  child.stdin?.on('error', () => {}).end(input)

  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output)
      const message = `${basename(file)} ended with ${code ?? signal}: ${output.trim()}`
      reject(new LocalPostgresError('COMMAND_FAILED', message))
    })
  })
}
