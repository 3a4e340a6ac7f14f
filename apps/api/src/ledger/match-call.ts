import type { CallFacts } from './find-call-facts.ts'
import { firstIdAt } from './id-time.ts'
import type { AttemptFilter } from './types.ts'

const isEqual = (wanted: unknown, value: unknown): boolean => wanted == null || wanted === value

/** Whether a filter lets a call through: what `attemptConditions` asks PostgreSQL, asked of one call. */
export const matchCall = (filter: AttemptFilter, call: CallFacts): boolean =>
  (!filter.outcome?.length || filter.outcome.includes(call.outcome)) &&
  isEqual(filter.threadId?.toLowerCase(), call.threadId) &&
  isEqual(filter.stepId?.toLowerCase(), call.stepId) &&
  isEqual(filter.stepName, call.stepName) &&
  isEqual(filter.idempotencyKey, call.idempotencyKey) &&
  isEqual(filter.service, call.service) &&
  isEqual(filter.resultDiverged, call.resultDiverged) &&
  (!filter.recordedAfter || call.id >= firstIdAt(filter.recordedAfter)) &&
  (!filter.recordedBefore || call.id < firstIdAt(filter.recordedBefore))
