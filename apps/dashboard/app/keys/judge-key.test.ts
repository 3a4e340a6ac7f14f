import { expect, test } from 'vitest'
import { type JudgedCall, judgeKey } from './judge-key.ts'

const begin = Date.parse('2026-11-24T18:00:00.000Z')

function call(seconds: number, executionId: string | null, rest: Partial<JudgedCall> = {}): JudgedCall {
  return {
    outcome: seconds === 0 ? 'RECORDED' : 'DEDUPLICATED',
    executionId,
    resent: false,
    otherResult: null,
    service: 'billing-worker',
    recordedAt: new Date(begin + seconds * 1_000).toISOString(),
    step: { id: 's1', status: 'SUCCESS' },
    ...rest,
  }
}

const other = { otherResult: '{"charge":"b"}' }

const cases: [name: string, calls: JudgedCall[], verdict: string, sentence: string][] = [
  [
    'nothing repeated',
    [call(0, 'a')],
    'once',
    '1 call, 1 execution, 1 effect: recorded once by billing-worker, never repeated.',
  ],
  [
    'a request sent again is no second run',
    [call(0, 'a'), call(0.5, 'a', { resent: true })],
    'sent-again',
    '2 calls, 1 execution, 1 effect: sent again once by billing-worker, 500 ms apart; the code ran once.',
  ],
  [
    'a constant gap is told, for it is a timeout',
    [call(0, 'a'), call(2, 'a', { resent: true }), call(4.01, 'a', { resent: true })],
    'sent-again',
    '3 calls, 1 execution, 1 effect: sent again twice by billing-worker, always 2.0 s apart, as by a client’s timeout; the code ran once.',
  ],
  [
    'run again with the same result',
    [call(0, 'a'), call(90, 'b', { service: 'web' })],
    'run-again',
    '2 calls, 2 executions, 1 effect: run twice by billing-worker and web, 1 min 30 s apart.',
  ],
  [
    'run again with another result, and a request sent again besides',
    [call(0, 'a'), call(2, 'b', other), call(9, 'b', { ...other, resent: true })],
    'other-result',
    '3 calls, 2 executions, 2 different results: run twice by billing-worker, 2.0 s apart; 1 request sent again besides.',
  ],
  [
    'the key used for another operation',
    [call(0, 'a'), call(3, 'b', { ...other, outcome: 'COLLIDED' })],
    'other-operation',
    '2 calls, 2 executions, 1 effect: recorded once by billing-worker, never repeated; 1 collided: the key was used for another operation.',
  ],
  [
    'run again since it had failed',
    [call(0, 'a'), call(3, 'b', { outcome: 'RETRIED' })],
    'retried',
    '2 calls, 2 executions, 1 effect: run twice by billing-worker, 3.0 s apart, since an earlier run had failed.',
  ],
  [
    'the same text as the key of two steps',
    [call(0, 'a'), call(1, 'b', { outcome: 'RECORDED', step: { id: 's2', status: 'SUCCESS' } })],
    'separate-steps',
    '2 calls, 2 executions, 2 effects: 2 separate steps have this key, each under its own name or in its own thread: they are no duplicates of each other.',
  ],
  [
    'runs that name no execution count each',
    [call(0, null, { service: null }), call(7, null, { service: null })],
    'run-again',
    '2 calls, 2 executions, 1 effect: run twice, 7.0 s apart.',
  ],
]

test.each(cases)('%s', (_name, calls, verdict, sentence) => {
  expect(judgeKey({ calls, total: calls.length })).toMatchObject({ verdict, sentence, isPartial: false })
})

test('what was not looked at is said, and nothing is called once that may have been repeated', () => {
  const judged = judgeKey({ calls: [call(0, 'a')], total: 10_001 })
  expect(judged.sentence).toMatch(/^Newest 1 of 10,000\+ calls, 1 execution, 1 effect: /)
  expect(judged.sentence).not.toMatch(/never repeated|once/)
})

test('the four numbers stay apart', () => {
  const { counts } = judgeKey({ calls: cases[4]?.[1] ?? [], total: 3 })
  expect(counts).toMatchObject({ calls: 3, executions: 2, keys: 1, effects: 2 })
})
