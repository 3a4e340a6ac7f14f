import { type DestinationStream, type Logger, type LoggerOptions, pino, stdTimeFunctions } from 'pino'

/** What is logged of an error. Not its detail: there PostgreSQL tells the values of a row. */
const describeError = ({ name, message, stack, code, cause }: NodeJS.ErrnoException): object => ({
  name,
  ...(code !== undefined && { code }),
  message,
  stack,
  ...(cause instanceof Error && { cause: describeError(cause) }),
})

/** Structured lines on standard output, written together and at the latest after a second. */
export const createLog = (level: string, destination?: DestinationStream): Logger => {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
  }
  return pino(
    options,
    destination ?? pino.destination({ sync: false, minLength: 8_192, periodicFlush: 1_000 }),
  )
}
