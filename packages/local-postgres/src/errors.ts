export type LocalPostgresErrorCode =
  | 'UNSUPPORTED_PLATFORM'
  | 'OTHER_VERSION'
  | 'IN_USE'
  | 'PORT_TAKEN'
  | 'NOT_PERMITTED'
  | 'COMMAND_FAILED'

export class LocalPostgresError extends Error {
  override readonly name = 'LocalPostgresError'
  readonly code: LocalPostgresErrorCode

  constructor(code: LocalPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
