import { expect, test } from 'vitest'
import { nameVerdict } from './name-verdict.ts'

test('the gravest kinds are named, and what is less grave is not', () => {
  const kinds = ['EXECUTED_AGAIN_OTHER_RESULT', 'KEY_REUSED', 'OUTCOME_UNKNOWN', 'RESENT'] as const
  expect(nameVerdict({ kinds: [...kinds], calls: 5, notLookedAt: [] })).toEqual({
    tone: 'alarm',
    word: 'Run again, with another result · Key used for another operation',
  })
  expect(nameVerdict({ kinds: ['RETRIED', 'RESENT'], calls: 3, notLookedAt: [] })).toEqual({
    tone: 'calm',
    word: 'Retried after a failure',
  })
})

test('a thread without calls is not acquitted', () => {
  expect(nameVerdict({ kinds: ['NOTHING_REPEATED'], calls: 0, notLookedAt: [] }).word).toBe('No call yet')
})

test('where old calls were removed nothing is called calm without saying so', () => {
  const notLookedAt = [{ code: 'CALLS_REMOVED' as const, text: 'Calls before … were removed.' }]
  expect(nameVerdict({ kinds: ['NOTHING_REPEATED'], calls: 1, notLookedAt })).toEqual({
    tone: 'calm',
    word: 'Nothing happened twice · old calls were removed',
  })
})

test('a key of separate operations is not called calm, and hides nothing graver', () => {
  const notLookedAt = [{ code: 'SEPARATE_OPERATIONS' as const, text: 'Operations … are not compared.' }]
  const told = { tone: 'notice', word: 'One key, separate operations' }
  expect(nameVerdict({ kinds: ['NOTHING_REPEATED'], calls: 2, notLookedAt })).toEqual(told)
  expect(nameVerdict({ kinds: ['RESENT'], calls: 3, notLookedAt })).toEqual(told)
  expect(nameVerdict({ kinds: ['KEY_REUSED'], calls: 3, notLookedAt }).tone).toBe('alarm')
})
