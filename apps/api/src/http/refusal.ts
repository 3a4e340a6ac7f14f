/** Why a request was turned away before it became an operation. Answered as GraphQL answers: `{ errors: […] }`. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>
  /** After how many seconds it is worth sending again, where that is told finer than by the header. */
  readonly retryAfter: number | undefined

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Record<string, string> = {},
    retryAfter?: number,
  ) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
    this.retryAfter = retryAfter
  }
}

export const badRequest = (message: string): Refusal => new Refusal(400, 'BAD_REQUEST', message)

/** A caller that sends more than it may. */
export const tooMany = (message: string, retryAfter = 1): Refusal =>
  new Refusal(429, 'RATE_LIMITED', message, { 'retry-after': String(Math.ceil(retryAfter)) }, retryAfter)
