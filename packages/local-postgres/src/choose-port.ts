import { randomInt } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { LocalPostgresError } from './errors.ts'

/** Takes the port that was asked for, else the one of the last start, else any free one. */
export async function choosePort(directory: string, wanted?: number): Promise<number> {
  if (wanted) {
    if (await isFree(wanted)) return wanted
    throw new LocalPostgresError('PORT_TAKEN', `port ${wanted} is taken by another program`)
  }
  const file = join(directory, 'port')
  const kept = Number(await readFile(file, 'utf8').catch(() => 0))
  if (kept > 0 && (await isFree(kept))) return kept
  const port = await findFreePort()
  await writeFile(file, String(port))
  return port
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/**
 * A port of the loopback interface that nobody listens on now. It lies below those that systems give to outgoing
 * connections (from 32768 on Linux, 49152 elsewhere), any of which could take it before its server starts.
 */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
}
