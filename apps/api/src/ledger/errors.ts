/** The codes of refused calls, as the schema names them. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'KEY_INVALID'
  | 'NAME_INVALID'
  | 'CONTEXT_INVALID'
  | 'CONTEXT_TOO_LARGE'
  | 'CONTEXT_TOO_DEEP'
  | 'UNSAFE_NUMBER'
  | 'INVALID_TEXT'
  | 'THREAD_NOT_FOUND'
  | 'CLAIM_NOT_FOUND'
  | 'REF_CONFLICT'
  | 'BATCH_TOO_LARGE'
  | 'UNAVAILABLE'

/**
 * A call that was refused: nothing was written. `path` says where in the input, e.g. `context.amount`;
 * `retryAfter` after how many seconds it is worth sending again.
 */
export class LedgerError extends Error {
  readonly code: ErrorCode
  readonly path: string | undefined
  readonly retryAfter: number | undefined

  constructor(
    code: ErrorCode,
    message: string,
    path?: string,
    options?: { cause?: unknown; retryAfter?: number },
  ) {
    super(message, options)
    this.name = 'LedgerError'
    this.code = code
    this.path = path
    this.retryAfter = options?.retryAfter
  }
}

const awayCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '25006', // read only: a standby, or a failover under way
  '40001', // still in conflict after the last repetition
  '40P01',
  '55P03',
  '57014', // statement timeout
])

// Classes 08 (connection), 53 (out of disk, memory, connections), 57P (shutdown, crash), 58 (system error).
const awayClass = /^(08|53|57P|58)/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** True when the database is away or refuses to write for now: the same call may be sent again. */
export const isDatabaseAway = (error: unknown): boolean => {
  const code = codeOf(error)
  return awayCodes.has(code) || awayClass.test(code)
}

// Deadlock, serialization failure, lock timeout: the transaction was rolled back whole and can be repeated.
const repeatable = new Set(['40P01', '40001', '55P03'])

export const isRepeatable = (error: unknown): boolean => repeatable.has(codeOf(error))

/** What a caller is told when the database is away. A connection lost at COMMIT proves nothing, hence the wording. */
export const unavailable = (cause: unknown): LedgerError =>
  new LedgerError(
    'UNAVAILABLE',
    'The database is away. Nothing is known to be lost: send the same call again.',
    undefined,
    { cause, retryAfter: 1 },
  )
