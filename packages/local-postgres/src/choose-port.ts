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

export async function isFree(port: number): Promise<boolean> {
  return await listen(port).then(
    () => true,
    () => false,
  )
}

/** A port of the loopback interface that nobody listens on now. */
export async function findFreePort(): Promise<number> {
  return await listen(0)
}

/** Binds the port for a moment and says which it was. */
function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
