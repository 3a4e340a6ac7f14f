import { expect, test } from 'vitest'
import { countStarted, sliceBucket } from './count-started.ts'

const uncounted = { started: null, withProblems: null }
const some = { started: 5, withProblems: 2 }

test('a bar is made of the threads with problems and all others', () => {
  expect(sliceBucket(some)).toEqual({ others: 3, started: 5, withProblems: 2 })
  expect(sliceBucket(uncounted)).toBeNull()
})

test.each([
  ['all of it', [some, some], { started: 10, withProblems: 4, isWhole: true, isNone: false }],
  ['a part', [uncounted, some], { started: 5, withProblems: 2, isWhole: false, isNone: false }],
  ['nothing', [uncounted, uncounted], { started: 0, withProblems: 0, isWhole: false, isNone: true }],
])('%s was counted', (_, buckets, counts) => {
  expect(countStarted(buckets)).toEqual(counts)
})
