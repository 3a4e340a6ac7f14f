export type { ErrorCode } from './errors.ts'
export { isDatabaseAway, LedgerError, unavailable } from './errors.ts'
export type * from './types.ts'
