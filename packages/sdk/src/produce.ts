import { copyReport } from './copy-report.ts'
import { describeError } from './describe-error.ts'

/** What a step's code is given. */
export interface Run {
  /** The same for every run of the step: hand it to the downstream system as its idempotency key. */
  readonly downstreamKey: string
  /** Aborted with a ClaimLostError when another caller has taken the claim over. */
  readonly signal: AbortSignal
  /** Names this run of the code. */
  readonly executionId: string
}

export type StepCode<Result> = (run: Run) => Result | PromiseLike<Result>

/** Runs the code. A result that JSON cannot hold is a failure like any other: no later caller could be given it. */
export async function produce<Result>(code: StepCode<Result>, run: Run) {
  try {
    const value = await code(run)
    return { value, report: { status: 'SUCCESS', result: copyReport(value, 'result') } as const }
  } catch (thrown) {
    return { thrown, report: { status: 'ERROR', error: describeThrown(thrown) } as const }
  }
}

function describeThrown(thrown: unknown) {
  try {
    return copyReport(thrown, 'error')
  } catch (error) {
    return describeError(error as Error)
  }
}
