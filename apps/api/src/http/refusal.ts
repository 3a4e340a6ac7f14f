/** Why a request was turned away before it became an operation. Answered as GraphQL answers: `{ errors: […] }`. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export const badRequest = (message: string): Refusal => new Refusal(400, 'BAD_REQUEST', message)
