import { describe, expect, test } from 'vitest'
import { at, type Call, factsOf, tell } from '../../testing/make-verdict-facts.ts'
import { judgeFacts } from './judge-facts.ts'

const judge = (...told: ReturnType<typeof tell>[]) => judgeFacts(factsOf(told))
const codesOf = ({ notLookedAt }: ReturnType<typeof judge>) => notLookedAt.map(({ code }) => code)

const failed = { status: 'FAILED' } as const
const timedOut = { status: 'ERROR', errorNames: 'TimeoutError 23' } as const
const claim = { kind: 'CLAIM', outcome: 'CLAIMED' } as const
const takenOver = { kind: 'CLAIM', outcome: 'TAKEN_OVER' } as const
const finish = { outcome: 'RECORDED' } as const

describe('each kind', () => {
  test('nothing repeated', () => {
    const verdict = judge(tell([{}]))
    expect(verdict).toMatchObject({ kind: 'NOTHING_REPEATED', kinds: ['NOTHING_REPEATED'], findings: [] })
    expect(verdict.text).toBe('1 call, 1 execution, 1 effect: nothing happened twice.')
    expect(codesOf(verdict)).toEqual(['OTHER_KEYS', 'OTHER_WORKSPACES', 'UNREPORTED_RUNS'])
  })

  test('requests sent again by the same execution', () => {
    const verdict = judge(tell([{}, { resent: true, after: 0.5 }, { resent: true, after: 9 }]))
    expect(verdict).toMatchObject({ kind: 'RESENT', resent: 2, effects: 1 })
    expect(verdict.text).toBe(
      '3 calls, 1 execution, 1 effect: 2 requests of charge_payment sent again by billing-worker, 500 ms apart, the code ran once.',
    )
    expect(verdict.findings[0]).toMatchObject({ gapMs: 500, evidence: [{ call: 2 }, { call: 3 }] })
  })

  test('executed again, with the same result', () => {
    const verdict = judge(
      tell([{ result: 'x' }, { result: 'x', executionId: 'b', service: 'web', after: 3 }]),
    )
    expect(verdict).toMatchObject({ kind: 'EXECUTED_AGAIN_SAME_RESULT', effects: 1, distinctResults: 1 })
    expect(verdict.text).toBe(
      '2 calls, 2 executions, 1 effect: charge_payment executed twice by billing-worker and web, 3.0 s apart, with the same result.',
    )
  })

  test('executed again, without results that could be compared', () => {
    const verdict = judge(tell([{ result: 'x' }, { executionId: 'b' }]))
    expect(verdict.kind).toBe('EXECUTED_AGAIN_RESULT_UNKNOWN')
    expect(verdict.text).toContain('without results to compare')
  })

  test('executed again, with another result', () => {
    const verdict = judge(tell([{ result: 'x' }, { result: 'y', executionId: 'b', after: 2 }]))
    expect(verdict).toMatchObject({ kind: 'EXECUTED_AGAIN_OTHER_RESULT', effects: 2, distinctResults: 2 })
    expect(verdict.findings[0]).toMatchObject({
      services: ['billing-worker'],
      gapMs: 2_000,
      gapByServiceClock: false,
      cause: null,
      evidence: [
        { attemptId: 's1c1', call: 1 },
        { attemptId: 's1c2', call: 2 },
      ],
    })
  })

  test('a key used for another operation', () => {
    const verdict = judge(tell([{ result: 'x' }, { outcome: 'COLLIDED', executionId: 'b', result: null }]))
    expect(verdict).toMatchObject({ kind: 'KEY_REUSED', effects: 1, collided: 1 })
    expect(verdict.text).toContain(
      '1 call collided: the key of charge_payment was used for another operation',
    )
    expect(verdict.findings[0]?.evidence).toEqual([{ attemptId: 's1c2', call: 2 }])
  })

  test('a claim taken over, whose stale holder finished', () => {
    const verdict = judge(
      tell([
        { ...claim, service: 'pod-a' },
        { ...takenOver, executionId: 'b', service: 'pod-b', after: 60 },
        { ...finish, executionId: 'b', service: 'pod-b', after: 61 },
        { outcome: 'FENCED', service: 'pod-a', after: 64 },
      ]),
    )
    expect(verdict).toMatchObject({ kind: 'TAKEN_OVER_STALE_FINISHED', fenced: 1, effects: 1 })
    expect(verdict.text).toBe(
      '4 calls, 2 executions, 1 effect: the claim on charge_payment was taken over, and pod-a finished all the same, 4.0 s later, with SUCCESS: the code ran beside another’s.',
    )
    expect(verdict.findings[0]?.evidence).toMatchObject([{ call: 2 }, { call: 4 }])
  })

  test('code that ran again since it had failed', () => {
    const verdict = judge(tell([failed, { outcome: 'RETRIED', executionId: 'b', after: 5 }]))
    expect(verdict).toMatchObject({ kind: 'RETRIED', effects: 1 })
    expect(verdict.findings[0]).toMatchObject({ cause: 'AFTER_FAILURE', gapMs: 5_000 })
    expect(verdict.text).toContain('and took effect once')
  })

  test('a mix names its kinds, the gravest first; what alarms nobody makes no mix', () => {
    const other = { id: 's2', name: 'send_invoice' }
    const twice = tell([{ result: 'x' }, { result: 'y', executionId: 'b' }])
    const mixed = judge(tell([{}, { outcome: 'COLLIDED', executionId: 'b' }], other), twice)
    expect(mixed).toMatchObject({ kind: 'MIXED', kinds: ['EXECUTED_AGAIN_OTHER_RESULT', 'KEY_REUSED'] })
    const plain = judge(tell([{}, { resent: true }], other), twice)
    expect(plain).toMatchObject({
      kind: 'EXECUTED_AGAIN_OTHER_RESULT',
      kinds: ['EXECUTED_AGAIN_OTHER_RESULT', 'RESENT'],
    })
  })
})

test('a key of which several threads have an operation is not acquitted, as one of several names is', () => {
  const ofThread = (id: string) => tell([{ result: id }], { id })
  const apart = judge(ofThread('s1'), ofThread('s2'))
  expect(apart).toMatchObject({ kind: 'NOTHING_REPEATED', operations: 2, effects: 2 })
  expect(apart.text).toBe(
    '2 calls, 2 executions, 2 operations, 2 effects: no operation happened twice; under this key, operations of one name stand in threads or scopes of their own.',
  )
  expect(codesOf(apart)[0]).toBe('SEPARATE_OPERATIONS')
  const named = judge(ofThread('s1'), tell([{}], { id: 's2', name: 'refund_payment' }))
  expect(named.text).toContain(': nothing happened twice.')
  expect(codesOf(named)).not.toContain('SEPARATE_OPERATIONS')
  const thread = judgeFacts(factsOf([ofThread('s1'), ofThread('s2')], { isThread: true }))
  expect(thread.text).toContain(': nothing happened twice.')
})

describe('an outcome is unknown', () => {
  const unknownOf = (...told: Parameters<typeof tell>) => {
    const { kind, findings } = judge(tell(...told))
    return [kind, findings[0]?.unknown]
  }

  test('while a run goes on, and when its claim expired', () => {
    const held = { status: 'IN_PROGRESS', holder: 'pod-a' } as const
    expect(unknownOf([claim], held)).toEqual(['OUTCOME_UNKNOWN', 'IN_PROGRESS'])
    expect(unknownOf([claim], { ...held, leaseOver: true })).toEqual(['OUTCOME_UNKNOWN', 'CLAIM_EXPIRED'])
  })

  test('when a run ended in an error, though another succeeded', () => {
    expect(unknownOf([timedOut], { status: 'ERROR' })).toEqual(['OUTCOME_UNKNOWN', 'ENDED_IN_ERROR'])
    const retried = judge(tell([timedOut, { outcome: 'RETRIED', executionId: 'b', result: 'x' }]))
    expect(retried).toMatchObject({ kind: 'OUTCOME_UNKNOWN', effects: 1 })
    expect(retried.text).toContain(
      'a run of charge_payment ended in a timeout by billing-worker, and another succeeded',
    )
  })

  test('when a holder was silent and another finished', () => {
    const calls = [claim, { ...takenOver, executionId: 'b' }, { ...finish, executionId: 'b' }]
    expect(unknownOf(calls)).toEqual(['OUTCOME_UNKNOWN', 'NEVER_REPORTED'])
  })

  test('when one execution says two things', () => {
    const calls = [{ result: 'x' }, { result: 'y', resent: true }]
    expect(unknownOf(calls)).toEqual(['OUTCOME_UNKNOWN', 'CONTRADICTED_ITSELF'])
  })

  test('when repeated calls name no execution', () => {
    const calls = [{ executionId: null }, { executionId: null }]
    expect(unknownOf(calls)).toEqual(['OUTCOME_UNKNOWN', 'EXECUTIONS_NOT_NAMED'])
  })

  test('when there are runs that were not looked at, but not when all calls are of one execution', () => {
    const calls = [{}, { resent: true }]
    expect(unknownOf(calls, { calls: 100_000, executions: 2 })).toEqual([
      'OUTCOME_UNKNOWN',
      'CALLS_NOT_LOOKED_AT',
    ])
    expect(unknownOf(calls, { calls: 100_000, executions: 1 })[0]).toBe('RESENT')
  })
})

describe('"twice" is said of two executions that succeeded with different results alone', () => {
  test('the story of a client that gave up and charged again', () => {
    const verdict = judge(
      tell([
        { ...timedOut, startedAt: at(0) },
        { outcome: 'RETRIED', executionId: 'b', result: 'x', startedAt: at(2), after: 2.6 },
        { resent: true, result: 'y', startedAt: at(0), after: 2.7 },
      ]),
    )
    expect(verdict.text).toBe(
      '3 calls, 2 executions, 2 different results: charge_payment charged twice by billing-worker, 2.0 s apart; the second run came after a client timeout.',
    )
    expect(verdict.findings[0]).toMatchObject({ cause: 'AFTER_TIMEOUT', gapByServiceClock: true })
    expect(codesOf(verdict)).toContain('SERVICE_CLOCKS')
  })

  test('a stale holder with another result', () => {
    const verdict = judge(
      tell([
        claim,
        { ...takenOver, executionId: 'b' },
        { outcome: 'FENCED', result: 'x' },
        { ...finish, executionId: 'b', result: 'y' },
      ]),
    )
    expect(verdict).toMatchObject({ kind: 'EXECUTED_AGAIN_OTHER_RESULT', effects: 2 })
    expect(verdict.text).toContain(
      'charged twice by billing-worker, 0 ms apart; the second run took the claim over',
    )
  })

  test('a run beside a claim, told before its holder finished', () => {
    const calls = [
      claim,
      { outcome: 'BUSY', executionId: 'b', result: 'x' },
      { ...finish, result: 'y' },
    ] as const
    expect(judge(tell([...calls])).kind).toBe('EXECUTED_AGAIN_OTHER_RESULT')
  })

  test.each<[string, Call[]]>([
    ['a second run that failed', [{ result: 'x' }, { ...failed, executionId: 'b', result: null }]],
    ['a collision', [{ result: 'x' }, { outcome: 'COLLIDED', executionId: 'b', result: 'y' }]],
    ['a claim that came too late', [{ result: 'x' }, { kind: 'CLAIM', status: null, executionId: 'b' }]],
    ['a claim that waits', [claim, { kind: 'CLAIM', outcome: 'BUSY', executionId: 'b' }, finish]],
  ])('not of %s', (_, calls) => {
    const verdict = judge(tell(calls))
    expect(verdict.text).not.toContain('charged')
    expect(verdict).toMatchObject({ effects: 1 })
    expect(verdict.kinds).not.toContain('EXECUTED_AGAIN_OTHER_RESULT')
  })

  test('calls that name no execution are two results, not two charges', () => {
    const calls = [
      { executionId: null, result: 'x' },
      { executionId: null, result: 'y' },
    ]
    const { text, notLookedAt } = judge(tell(calls))
    expect(text).toContain('was reported with 2 different results')
    expect(text).not.toContain('twice')
    expect(notLookedAt[0]?.text).toContain('2 calls of these operations named no execution')
  })
})

test('a claim without an execution id is one run with the report that completes it', () => {
  const unnamed = { executionId: null }
  const verdict = judge(
    tell([
      { ...claim, ...unnamed },
      { ...finish, ...unnamed, result: 'x' },
      { ...unnamed, resent: true, result: 'x' },
    ]),
  )
  expect(verdict.kind).toBe('RESENT')
})

test('what is found of many steps of one name is told once', () => {
  const steps = ['s1', 's2', 's3'].map((id) => tell([{}, { executionId: 'b' }], { id }))
  const { findings } = judge(...steps)
  expect(findings).toMatchObject([{ stepId: 's1', operations: 3 }])
  expect(findings[0]?.text).toContain('(the same of 2 more of this name)')
})

test('what was left out is said, and then nothing is acquitted', () => {
  const facts = factsOf([tell([{}])], { hasMoreOperations: true })
  const verdict = judgeFacts(facts)
  expect(verdict).toMatchObject({ kind: 'OUTCOME_UNKNOWN', findings: [] })
  expect(codesOf(verdict)[0]).toBe('MORE_OPERATIONS')
  expect(verdict.text).not.toContain('nothing happened twice')
})

test('steps that were not read leave the verdict open, unless the gravest of them was only sent again', () => {
  const judgeUnread = (told: ReturnType<typeof tell>) => {
    const facts = factsOf([told])
    return judgeFacts({ ...facts, sums: { ...facts.sums, remarkable: 2 } })
  }
  const again = judgeUnread(tell([{ result: 'x' }, { result: 'x', executionId: 'b' }]))
  expect(again).toMatchObject({ kind: 'OUTCOME_UNKNOWN', notLookedAt: [{ code: 'MORE_CALLS' }, {}, {}, {}] })
  expect(judgeUnread(tell([{}, { resent: true }])).kind).toBe('RESENT')
})

test('calls of other threads are told of a thread, and their effects are not its own', () => {
  const theirs = { ofOtherThread: true, result: 'x' }
  const judgeTheirs = (call: Call) =>
    judgeFacts(
      factsOf([tell([theirs, { executionId: 'b', ...call }], { ofOtherThread: true })], { isThread: true }),
    )
  const collided = judgeTheirs({ outcome: 'COLLIDED' })
  expect(collided).toMatchObject({ callsOfOtherThreads: 1, effects: 0 })
  expect(collided.text).toMatch(/^2 calls \(1 by other threads\), /)
  expect(judgeTheirs({ result: 'x' })).toMatchObject({ kind: 'EXECUTED_AGAIN_SAME_RESULT', effects: 0 })
  expect(judgeTheirs({ result: 'y' })).toMatchObject({ kind: 'EXECUTED_AGAIN_OTHER_RESULT', effects: 1 })
})
