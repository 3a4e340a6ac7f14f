import type { Logger } from 'pino'
import type { Call } from './call.ts'

const round = (milliseconds: number): number => Math.round(milliseconds * 1_000) / 1_000

/** What a request came to; a caller that left before its answer was there is ABORTED. */
export const codeOf = ({ report, response }: Call): string => (response.headersSent ? report.code : 'ABORTED')

/** One line for each request that has ended. */
export const writeLine = (log: Logger, call: Call): void => {
  const { path, requestId, started, report, response } = call
  const level = path === '/healthz' || path === '/readyz' ? 'debug' : 'info'
  if (!log.isLevelEnabled(level)) return
  log[level]({
    requestId,
    path: path.slice(0, 100),
    operation: report.operation,
    status: response.statusCode,
    code: codeOf(call),
    milliseconds: round(performance.now() - started),
  })
}
