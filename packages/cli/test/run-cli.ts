import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const program = fileURLToPath(new URL('../bin/stepledger.js', import.meta.url))

type Environment = Record<string, string>

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** The command as a shell would start it, with its standard input open. */
export function startCli(args: readonly string[], env: Environment, nodeArgs: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeArgs, program, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
  // What is written after it has ended is of no interest.
  child.stdin.on('error', () => {})
  const ended = once(child, 'close').then(([code]): Ended => ({ code, stdout, stderr }))
  return { child, ended }
}

export function runCli(args: readonly string[], env: Environment = {}, input = ''): Promise<Ended> {
  const { child, ended } = startCli(args, env)
  child.stdin.end(input)
  return ended
}

/** A folder for the files of one test. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'stepledger-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const pathOf = (name: string) => join(folder, name)
  return {
    pathOf,
    write(name: string, text: string | Uint8Array): string {
      writeFileSync(pathOf(name), text)
      return pathOf(name)
    },
    read: (name: string) => readFileSync(pathOf(name), 'utf8'),
  }
}

export type ExportedRecord = Record<string, unknown>

/** What an export writes, record by record. */
export async function readExport(args: readonly string[], env: Environment): Promise<ExportedRecord[]> {
  const { code, stdout, stderr } = await runCli(['export', ...args], env)
  if (code !== 0) throw new Error(stderr)
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
