import type { Logger } from 'pino'
import type { Call } from './call.ts'

const round = (milliseconds: number): number => Math.round(milliseconds * 1_000) / 1_000

/** One line for each request that has ended; a caller that left before its answer was there is ABORTED. */
export const writeLine = (log: Logger, { path, requestId, started, report, response }: Call): void => {
  const level = path === '/healthz' || path === '/readyz' ? 'debug' : 'info'
  if (!log.isLevelEnabled(level)) return
  log[level]({
    requestId,
    path: path.slice(0, 100),
    operation: report.operation,
    status: response.statusCode,
    code: response.headersSent ? report.code : 'ABORTED',
    milliseconds: round(performance.now() - started),
  })
}
