import { expect, test } from 'vitest'
import { buildAttemptFilter, loadAttemptsSearch } from './search.ts'

test('the address of the list of calls becomes the filter that the API is asked with', () => {
  const search = loadAttemptsSearch(
    '?outcome=DEDUPLICATED,COLLIDED&idempotencyKey=%20pay%3A1%20&recordedBefore=2026-11-24T18:29:00.123Z&attempt=a1&after=c1',
  )
  expect(buildAttemptFilter(search)).toEqual({
    outcome: ['DEDUPLICATED', 'COLLIDED'],
    idempotencyKey: ' pay:1 ',
    recordedBefore: '2026-11-24T18:29:00.123Z',
  })
  expect(search.attempt).toBe('a1')
})
