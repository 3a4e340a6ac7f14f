import { describe, expect, test } from 'vitest'
import { checkHistory } from './check-history.ts'
import type { Entry } from './history.ts'
import type { LedgerAttempt, LedgerState } from './read-ledger.ts'

const record = { key: 'order:1/record' }
const run = { key: 'order:1/run' }
const stepOf = (id: string, by: string) => ({ id, status: 'SUCCESS', result: { by } })

/** One call recorded and repeated; one run whose first holder died and whose second one was told the result. */
const history: Entry[] = [
  { ...record, call: 'c1', type: 'made', kind: 'record' },
  told('c1', 'RECORDED', 'a1'),
  { ...record, call: 'c2', type: 'made', kind: 'record' },
  told('c2', 'DEDUPLICATED', 'a2'),
  { ...run, call: 'c3', type: 'made', kind: 'run' },
  { ...run, call: 'c3', type: 'ran', executionId: 'e3', downstreamKey: 'd' },
  { ...run, call: 'c4', type: 'made', kind: 'run' },
  { ...run, call: 'c4', type: 'ran', executionId: 'e4', downstreamKey: 'd' },
  { ...run, call: 'c4', type: 'returned', result: { by: 'e4' }, executionId: 'e4' },
  {
    ...run,
    call: 'c3',
    type: 'rejected',
    code: 'CLAIM_LOST',
    outcome: 'FENCED',
    attemptId: 'b4',
    stepId: 's2',
  },
]

function told(call: string, outcome: string, attemptId: string): Entry {
  return { ...record, call, type: 'told', status: 'SUCCESS', outcome, attemptId, step: stepOf('s1', 'c1') }
}

function attempt(id: string, number: number, rest: Partial<LedgerAttempt>): LedgerAttempt {
  const stepId = id.startsWith('a') ? 's1' : 's2'
  return {
    id,
    stepId,
    number,
    kind: 'RECORD',
    outcome: 'RECORDED',
    status: 'SUCCESS',
    executionId: null,
    ...rest,
  }
}

function createLedger(): LedgerState {
  const none = { retried: 0, deduplicated: 0, collided: 0, fenced: 0 }
  const claim = { kind: 'CLAIM', status: null } as const
  return {
    steps: [
      { ...record, ...stepOf('s1', 'c1'), counts: { ...none, calls: 2, executions: 2, deduplicated: 1 } },
      { ...run, ...stepOf('s2', 'e4'), counts: { ...none, calls: 4, executions: 2, fenced: 1 } },
    ],
    attempts: [
      attempt('a1', 1, { executionId: 'c1' }),
      attempt('a2', 2, { executionId: 'c2', outcome: 'DEDUPLICATED' }),
      attempt('b1', 1, { ...claim, executionId: 'e3', outcome: 'CLAIMED' }),
      attempt('b2', 2, { ...claim, executionId: 'e4', outcome: 'TAKEN_OVER' }),
      attempt('b3', 3, { executionId: 'e4' }),
      attempt('b4', 4, { executionId: 'e3', outcome: 'FENCED' }),
    ],
  }
}

const rulesBroken = (entries: readonly Entry[], ledger: LedgerState) =>
  new Set(checkHistory(entries, ledger).violations.map((violation) => violation.split(':')[0]))

describe('the checker', () => {
  test('finds nothing wrong with what is right, and counts it', () => {
    expect(checkHistory(history, createLedger())).toMatchObject({
      violations: [],
      calls: 4,
      answered: 4,
      unavailable: 0,
      cutOff: 0,
      outcomes: { RECORDED: 1, DEDUPLICATED: 1, ran: 1, CLAIM_LOST: 1 },
      ranTwice: 1,
      takenOver: 1,
      fenced: 1,
    })
  })

  test.each<[string, (ledger: LedgerState) => unknown]>([
    ['no acknowledged call is lost', ({ attempts }) => attempts.splice(1, 1)],
    ['no acknowledged call is lost', ({ attempts }) => attempts.splice(4, 1)],
    ['one success a key', ({ attempts }) => attempts.push(attempt('a3', 3, { executionId: 'c9' }))],
    ['a success stays one', ({ steps }) => steps.splice(0, 1, { ...createStep(0), status: 'FAILED' })],
    ['one step a key', ({ steps }) => steps.push({ ...createStep(0), id: 's3' })],
    [
      'every answer names one step and result',
      ({ steps }) => steps.splice(0, 1, { ...createStep(0), result: 1 }),
    ],
    [
      'every answer names one step and result',
      ({ steps }) => steps.splice(1, 1, { ...createStep(1), id: 's9' }),
    ],
    [
      'attempts are numbered without a gap',
      ({ attempts }) => attempts.splice(5, 1, { ...createAttempt(5), number: 5 }),
    ],
    ['one completion a claim', ({ attempts }) => attempts.push(attempt('b5', 5, { executionId: 'e4' }))],
    [
      'counts are those of the attempts',
      ({ steps }) => steps.splice(1, 1, { ...createStep(1), counts: createStep(0).counts }),
    ],
    [
      'what ran twice is said to have',
      ({ steps }) =>
        steps.splice(1, 1, { ...createStep(1), counts: { ...createStep(1).counts, executions: 1 } }),
    ],
    ['what ran twice is said to have', ({ attempts }) => attempts.splice(2, 1)],
  ])('says that a rule is broken: %s', (rule, spoil) => {
    const ledger = createLedger()
    spoil(ledger)
    expect(rulesBroken(history, ledger)).toContain(rule)
  })

  test.each<[string, Entry]>([
    ['one success a key', told('c9', 'RECORDED', 'a1')],
    ['no acknowledged call is lost', told('c9', 'DEDUPLICATED', 'a9')],
    [
      'no acknowledged call is lost',
      { ...run, call: 'c5', type: 'returned', result: { by: 'e4' }, executionId: 'e5' },
    ],
    [
      'every answer names one step and result',
      { ...run, call: 'c5', type: 'returned', result: null, executionId: null },
    ],
    [
      'what ran twice is said to have',
      { ...run, call: 'c5', type: 'ran', executionId: 'e5', downstreamKey: 'd' },
    ],
    [
      'what ran twice is said to have',
      { ...run, call: 'c5', type: 'ran', executionId: 'e4', downstreamKey: 'other' },
    ],
    [
      'no error but those that are documented',
      { ...run, call: 'c5', type: 'rejected', code: 'UNEXPECTED TypeError' },
    ],
    [
      'a success stays one',
      { key: 'order:2/run', call: 'c6', type: 'returned', result: 1, executionId: null },
    ],
  ])('says that a caller was told what breaks a rule: %s', (rule, entry) => {
    expect(rulesBroken([...history, entry], createLedger())).toContain(rule)
  })
})

function createStep(index: number) {
  const step = createLedger().steps[index]
  if (!step) throw new RangeError(`There is no step ${index}.`)
  return step
}

function createAttempt(index: number) {
  const found = createLedger().attempts[index]
  if (!found) throw new RangeError(`There is no attempt ${index}.`)
  return found
}
