import { expect, test } from 'vitest'
import { traceIdOf } from './trace-id.ts'

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'

test('the trace id is the second part, in any version', () => {
  expect(traceIdOf(`00-${traceId}-00f067aa0ba902b7-01`)).toBe(traceId)
  expect(traceIdOf(`cc-${traceId}-00f067aa0ba902b7-01-what-the-future-will-be`)).toBe(traceId)
})

test.each([
  undefined,
  '',
  traceId,
  `00-${traceId.toUpperCase()}-00f067aa0ba902b7-01`,
  `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
  `00-${traceId}-${'0'.repeat(16)}-01`,
  `ff-${traceId}-00f067aa0ba902b7-01`,
  `00-${traceId}-00f067aa0ba902b7-01-more`,
  `00-${traceId}-00f067aa0ba902b7`,
])('%s holds none', (traceparent) => {
  expect(traceIdOf(traceparent)).toBeNull()
})
