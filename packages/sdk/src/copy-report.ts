import { copyJson, type JsonValue } from './copy-json.ts'
import { describeError, isError } from './describe-error.ts'

/** What a step's code produced, as it is sent; throws a ContextError for what JSON cannot hold. */
export function copyReport(value: unknown, part: 'result' | 'error'): JsonValue | undefined {
  if (value === undefined) return undefined
  return part === 'error' && isError(value) ? describeError(value) : copyJson(value, part)
}
