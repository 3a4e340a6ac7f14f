/** What the process tells the shell. */
export const exitCodes = {
  /** Some rows are not in the ledger as they stand in the file. */
  rejected: 1,
  /** The command, or its input, cannot be read. */
  usage: 2,
  /** The ledger did not answer: the same command may be given again. */
  unavailable: 3,
  /** Interrupted from the keyboard, as shells count it. */
  interrupted: 130,
} as const

/** Ends the command with a message and without a stack trace. */
export class Failure extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number = exitCodes.usage, options?: ErrorOptions) {
    super(message, options)
    this.exitCode = exitCode
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

export function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code
}
