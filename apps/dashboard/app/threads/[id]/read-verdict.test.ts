import { describe, expect, test } from 'vitest'
import { buildEntries, type TimelineCall, type TimelineStep } from './build-entries.ts'
import { readVerdict } from './read-verdict.ts'
import { makeCall, makeStep, second, threadId } from './testing/make-timeline.ts'

const step = makeStep({ id: 's1' })
const now = Date.parse(second(60))

type Read = { steps?: TimelineStep[]; calls?: TimelineCall[]; complete?: boolean; executions?: number }

function read({ steps = [step], calls = [], complete = true, executions = 1 }: Read) {
  const entries = buildEntries({ threadId, steps, calls })
  const counts = { calls: steps.length + calls.length, executions }
  return readVerdict({ counts, entries, complete, now })
}

const kinds = (verdict: ReturnType<typeof read>) => verdict.findings.map(({ kind }) => kind)

describe('readVerdict', () => {
  test('nothing repeated', () => {
    expect(read({})).toMatchObject({
      tone: 'calm',
      numbers: '1 call, 1 execution, 1 step, 1 effect',
      sentence: 'nothing happened twice',
      findings: [],
      caveats: [],
    })
  })

  test('requests sent again by the same execution are no second run', () => {
    const verdict = read({ calls: [makeCall(step, { id: 'c1', resent: true })] })
    expect(verdict).toMatchObject({
      tone: 'calm',
      sentence: 'requests were sent again, nothing happened twice',
    })
    expect(verdict.findings).toMatchObject([
      { kind: 'resent', headline: 'the request of charge_payment was sent again once', callId: 'c1' },
    ])
  })

  test('code that ran again with the same result is told, and is one effect', () => {
    const verdict = read({ calls: [makeCall(step, { id: 'c1' })], executions: 2 })
    expect(verdict).toMatchObject({ tone: 'notice', numbers: '2 calls, 2 executions, 1 step, 1 effect' })
    expect(verdict.sentence).toBe('the code of charge_payment ran twice and said the same; recorded once')
  })

  test('another result is a second effect: by whom, and how much later', () => {
    const call = makeCall(step, {
      id: 'c1',
      resultDiverged: true,
      service: 'billing-worker',
      recordedAt: second(2),
    })
    const verdict = read({ calls: [call], executions: 2 })
    expect(verdict).toMatchObject({ tone: 'alarm', numbers: '2 calls, 2 executions, 1 step, 2 effects' })
    expect(verdict.sentence).toBe('charge_payment was executed twice, with different results')
    expect(verdict.findings[0]?.detail).toContain('billing-worker ran it again, 2.0 s later')
  })

  test('the distance is by one clock, never from the service’s to the server’s', () => {
    const timed = makeStep({ id: 's1', startedAt: second(10) })
    const call = makeCall(timed, {
      id: 'c1',
      resultDiverged: true,
      startedAt: second(13),
      recordedAt: second(900),
    })
    expect(read({ steps: [timed], calls: [call] }).findings[0]?.detail).toContain('3.0 s later')
  })

  test('one execution that says two things twice is two effects, not three', () => {
    const other = { resultDiverged: true, executionId: 'x2' }
    const calls = [
      makeCall(step, { id: 'c1', ...other }),
      makeCall(step, { id: 'c2', ...other, resent: true }),
    ]
    expect(read({ calls }).numbers).toContain('2 effects')
  })

  test('a key of two operations', () => {
    const verdict = read({ calls: [makeCall(step, { id: 'c1', outcome: 'COLLIDED', resultDiverged: true })] })
    expect(verdict).toMatchObject({
      tone: 'alarm',
      sentence: '1 key was used for two operations: charge_payment',
    })
    expect(verdict.numbers).toContain('1 effect')
    expect(kinds(verdict)).toEqual(['collided'])
  })

  test('a key that another thread had used names that thread', () => {
    const foreign = makeStep({ id: 'f1', name: 'redeem_gift_card' })
    const call = makeCall(foreign, { id: 'c1', outcome: 'COLLIDED', stepThread: 'Order 7' })
    expect(read({ calls: [call] }).findings[0]?.detail).toContain('which Order 7 had used')
  })

  test('a stale holder that finished', () => {
    const verdict = read({ calls: [makeCall(step, { id: 'c1', outcome: 'FENCED', service: 'pod-a' })] })
    expect(verdict.tone).toBe('alarm')
    expect(verdict.sentence).toBe('charge_payment was finished by a holder whose claim had been taken over')
  })

  test('a claim that expired unfinished leaves the outcome unknown; a live one does not', () => {
    const held = (expiresAt: string) => [
      makeStep({ id: 's1', status: 'IN_PROGRESS', claim: { holder: 'pod-a', expiresAt } }),
    ]
    expect(read({ steps: held(second(59)) })).toMatchObject({
      tone: 'open',
      sentence: 'outcome unknown: a claim on charge_payment expired unfinished',
    })
    expect(read({ steps: held(second(61)) }).tone).toBe('calm')
  })

  test('an error leaves the outcome unknown', () => {
    expect(read({ steps: [makeStep({ id: 's1', status: 'ERROR' })] })).toMatchObject({
      tone: 'open',
      sentence: 'outcome unknown: charge_payment ended in an error',
    })
  })

  test('of a mix the gravest is said first', () => {
    const other = makeStep({ id: 's2', name: 'send_invoice' })
    const calls = [
      makeCall(step, { id: 'c1', resent: true }),
      makeCall(other, { id: 'c2', outcome: 'COLLIDED' }),
      makeCall(other, { id: 'c3' }),
      makeCall(step, { id: 'c4', resultDiverged: true }),
    ]
    const verdict = read({ steps: [step, other], calls })
    expect(kinds(verdict)).toEqual(['diverged', 'collided', 'again', 'resent'])
    expect(verdict.sentence).toContain('different results')
  })

  test('what is said of many steps is said once', () => {
    const steps = ['s1', 's2', 's3'].map((id) => makeStep({ id }))
    const calls = steps.map((one) => makeCall(one, { id: `again ${one.id}`, recordedAt: second(4) }))
    const { findings } = read({ steps, calls })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ stepId: 's1', callId: 'again s1' })
    expect(findings[0]?.detail).toContain('The same holds for 2 further steps of this name.')
  })

  test('while something is not loaded it finds, but never acquits', () => {
    expect(read({ complete: false })).toMatchObject({
      tone: 'open',
      numbers: '1 call, 1 execution',
      sentence: 'not everything is loaded, so nothing is concluded yet',
      caveats: ['Steps and calls that are not loaded were not looked at.'],
    })
    const found = read({ complete: false, calls: [makeCall(step, { id: 'c1', resultDiverged: true })] })
    expect(found.tone).toBe('alarm')
  })

  test('calls that name no execution are said to be undecidable', () => {
    const verdict = read({ calls: [makeCall(step, { id: 'c1', executionId: null })] })
    expect(kinds(verdict)).not.toContain('again')
    expect(verdict.caveats[0]).toContain('whether code ran again cannot be told')
    expect(verdict.tone).toBe('open')
  })

  test('calls of other threads under a key of the whole workspace are not forgotten', () => {
    const shared = makeStep({ id: 's1', keyScope: 'WORKSPACE', counts: { calls: 3, deduplicated: 2 } })
    const verdict = read({ steps: [shared], calls: [makeCall(shared, { id: 'c1', resent: true })] })
    expect(verdict.tone).toBe('notice')
    expect(verdict.sentence).toBe('the key of charge_payment was also used by a call of other threads')
  })

  test('a thread without calls', () => {
    expect(read({ steps: [], executions: 0 })).toMatchObject({
      tone: 'notice',
      numbers: '0 calls, 0 executions, 0 steps, 0 effects',
      sentence: 'no call has reached the server',
    })
  })
})
