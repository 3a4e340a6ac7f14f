import { stderr, stdin } from 'node:process'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { exitCodes, Failure } from '../failure.ts'

/** Asks at the terminal, and shows nothing of what is typed. */
export function askPassword(email: string): Promise<string> {
  if (!stdin.isTTY) throw new Failure('no password: set STEPLEDGER_PASSWORD, or run this in a terminal')
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: stdin, output: nowhere, terminal: true })
  stderr.write(`Password of ${email}: `)
  return new Promise<string>((resolve, reject) => {
    const interrupt = () => reject(new Failure('interrupted', exitCodes.interrupted))
    line.once('line', resolve).once('SIGINT', interrupt).once('close', interrupt)
  }).finally(() => {
    line.close()
    stderr.write('\n')
  })
}
