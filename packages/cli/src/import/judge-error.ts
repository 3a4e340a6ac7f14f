import {
  ContextError,
  type ErrorCode,
  KeyCollisionError,
  LedgerRefusedError,
  LedgerUnavailableError,
  StepBusyError,
} from '@stepledger/sdk'
import { exitCodes, Failure, messageOf } from '../failure.ts'

export interface Verdict {
  fate: 'collided' | 'busy' | 'rejected'
  reason: string
}

const faultsOfRows: ReadonlySet<string> = new Set<ErrorCode>([
  'BAD_USER_INPUT',
  'KEY_INVALID',
  'NAME_INVALID',
  'CONTEXT_INVALID',
  'CONTEXT_TOO_LARGE',
  'CONTEXT_TOO_DEEP',
  'UNSAFE_NUMBER',
  'INVALID_TEXT',
  'REF_CONFLICT',
])

/** What an error says of one row; throws where no other row would fare better. */
export function judgeError(error: unknown): Verdict {
  if (error instanceof KeyCollisionError) return { fate: 'collided', reason: withCode(error) }
  if (error instanceof StepBusyError) return { fate: 'busy', reason: withCode(error) }
  if (error instanceof ContextError) return { fate: 'rejected', reason: withCode(error) }
  if (error instanceof LedgerUnavailableError)
    throw new Failure(describeUnavailable(error), exitCodes.unavailable)
  if (!(error instanceof LedgerRefusedError)) throw error
  if (faultsOfRows.has(error.code)) return { fate: 'rejected', reason: withCode(error) }
  throw new Failure(`the ledger refuses the import. ${withCode(error)}`)
}

function describeUnavailable({ message, cause }: LedgerUnavailableError): string {
  return cause === undefined ? message : `${message} The last fault: ${messageOf(cause)}`
}

function withCode({ code, message }: { code: string; message: string }): string {
  return `${code}: ${message}`
}
