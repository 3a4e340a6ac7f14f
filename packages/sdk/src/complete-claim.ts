import { describeError } from './describe-error.ts'
import { ClaimLostError, LedgerRefusedError } from './errors.ts'
import type { RecordPayload } from './graphql/documents.ts'
import type { RecordStepInput } from './graphql/generated.ts'
import type { Session } from './session.ts'

/** Reports what the holder of a claim produced; throws a ClaimLostError where the claim is another's by now. */
export async function completeClaim(
  session: Session,
  input: RecordStepInput,
  cause?: unknown,
): Promise<void> {
  const payload = await record(session, input)
  switch (payload.outcome) {
    case 'RECORDED':
    case 'DEDUPLICATED':
      return
    case 'FENCED':
      throw new ClaimLostError(payload, { cause })
    default:
      throw new Error(`The completion of a claim was answered with ${payload.outcome}.`)
  }
}

/** A result that the server refuses, such as one over 64 KiB, becomes an error: the step must not stay open. */
async function record(session: Session, input: RecordStepInput): Promise<RecordPayload> {
  try {
    return await session.record(input)
  } catch (refusal) {
    if (!(refusal instanceof LedgerRefusedError) || input.status === 'ERROR') throw refusal
    const payload = await session.record({
      ...input,
      status: 'ERROR',
      result: undefined,
      error: describeError(refusal),
    })
    if (payload.outcome === 'FENCED') return payload
    throw refusal
  }
}

/** A failure that cannot be recorded is like a death: the claim expires. The caller handles its code's own error. */
export async function rethrow(thrown: unknown, completed: Promise<void>): Promise<never> {
  await completed.catch((error) => {
    if (error instanceof ClaimLostError) throw error
  })
  throw thrown
}
