import { readEnvironment } from './environment.ts'

/** A wrong setting stops the server at its start, with one line that names it. */
export function checkEnvironment() {
  try {
    readEnvironment()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
