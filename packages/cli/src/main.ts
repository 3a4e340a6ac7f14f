import { CommanderError } from 'commander'
import { createProgram } from './create-program.ts'
import { codeOf, exitCodes, Failure } from './failure.ts'

// Whoever reads the output may stop reading: `stepledger export threads | head`.
process.stdout.on('error', (error) => {
  if (codeOf(error) === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

try {
  await createProgram((code) => {
    process.exitCode = code
  }).parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

function report(error: unknown): number {
  // Said by commander already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage
  if (error instanceof Failure) {
    console.error(`stepledger: ${error.message}`)
    return error.exitCode
  }
  console.error(error)
  return exitCodes.usage
}
