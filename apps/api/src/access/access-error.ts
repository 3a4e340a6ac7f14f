export type AccessErrorCode = 'BAD_USER_INPUT' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'RATE_LIMITED'

/** A request that was refused for who sent it, or that asked access itself for what cannot be. Nothing was done. */
export class AccessError extends Error {
  readonly code: AccessErrorCode
  /** Where in the input, e.g. `input.name`. */
  readonly path: string | undefined
  /** After how many seconds it is worth sending again. */
  readonly retryAfter: number | undefined

  constructor(code: AccessErrorCode, message: string, options: { path?: string; retryAfter?: number } = {}) {
    super(message)
    this.name = 'AccessError'
    this.code = code
    this.path = options.path
    this.retryAfter = options.retryAfter
  }
}
