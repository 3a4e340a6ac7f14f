import { expect, test } from 'vitest'
import { findRuns } from './find-runs.ts'

const call = (id: string, executionId: string | null, resent = false, step = 's1') => ({
  id,
  executionId,
  resent,
  step: { id: step },
})

test('the same execution sent its request again; another one ran the code again', () => {
  const runs = findRuns([call('1', 'a'), call('2', 'a', true), call('3', 'b'), call('4', null)])
  expect([...runs.values()]).toEqual(['first', 'sent-again', 'run-again', 'unnamed'])
})

test('each step has a first run', () => {
  expect([...findRuns([call('1', 'a'), call('2', 'b', false, 's2')]).values()]).toEqual(['first', 'first'])
})

test('where earlier calls are not loaded, none is called the first', () => {
  expect([...findRuns([call('9', 'c'), call('10', 'c', true)], true).values()]).toEqual([
    'run-again',
    'sent-again',
  ])
})
