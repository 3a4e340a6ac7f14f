import { describe, expect, test } from 'vitest'
import { buildEntries } from './build-entries.ts'
import { buildRows, type StepCalls } from './build-rows.ts'
import { makeCall, makeStep, second, threadId } from './testing/make-timeline.ts'

const cart = makeStep({ id: 'cart', name: 'validate_cart', firstRecordedAt: second(0) })
const charge = makeStep({
  id: 'charge',
  firstRecordedAt: second(1),
  subSteps: [{ name: 'authorize', status: 'SUCCESS', at: null }],
})
const ship = makeStep({ id: 'ship', status: 'FAILED', firstRecordedAt: second(9) })
const foreign = makeStep({ id: 'gift', name: 'redeem_gift_card', firstRecordedAt: second(-900) })

const first = makeCall(charge, { id: 'c1', outcome: 'RECORDED', recordedAt: second(1) })
const again = makeCall(charge, { id: 'c2', recordedAt: second(3) })
const later = makeCall(charge, { id: 'c3', recordedAt: second(4), outcome: 'COLLIDED' })
const met = makeCall(foreign, { id: 'c4', recordedAt: second(2), outcome: 'COLLIDED', stepThread: 'other' })

// Newest first, as the API lists calls.
const entries = buildEntries({ threadId, steps: [cart, charge, ship], calls: [later, again, met] })
const ids = (open: string[], callsOf: (id: string) => StepCalls) =>
  buildRows({ entries, open: new Set(open), callsOf }).map(({ id }) => id)

describe('buildEntries', () => {
  test('steps stand in server order, another thread’s where this thread met it', () => {
    expect(entries.map(({ id, own }) => [id, own !== null])).toEqual([
      ['cart', true],
      ['charge', true],
      ['gift', false],
      ['ship', true],
    ])
  })

  test('calls are under their step, oldest first', () => {
    expect(entries[1]?.calls.map(({ id }) => id)).toEqual(['c2', 'c3'])
  })

  test('calls of an own step that is not loaded yet make no row of another thread', () => {
    const early = buildEntries({ threadId, steps: [cart], calls: [again] })
    expect(early.map(({ id }) => id)).toEqual(['cart'])
  })
})

describe('buildRows', () => {
  test('folded, a step is one row', () => {
    expect(ids([], () => 'loading')).toEqual(['cart', 'charge', 'gift', 'ship'])
  })

  test('unfolded, its parts and all its calls follow it, the first one marked', () => {
    const calls = [first, again, later]
    const rows = buildRows({ entries, open: new Set(['charge']), callsOf: () => ({ calls, more: false }) })
    expect(rows.map(({ id }) => id)).toEqual(['cart', 'charge', 'charge/0', 'c1', 'c2', 'c3', 'gift', 'ship'])
    expect(rows.flatMap((row) => (row.kind === 'call' ? [row.first] : []))).toEqual([true, false, false])
  })

  test('what is known is shown while the rest is on its way', () => {
    expect(ids(['charge'], () => 'loading')).toEqual([
      'cart',
      'charge',
      'charge/0',
      'charge/loading',
      'c2',
      'c3',
      'gift',
      'ship',
    ])
  })

  test('a cut list of calls says so', () => {
    expect(ids(['charge'], () => ({ calls: [first], more: true }))).toContain('charge/more')
  })

  test('of another thread’s step only the calls of this thread are shown', () => {
    expect(ids(['gift'], () => 'failed')).toEqual(['cart', 'charge', 'gift', 'c4', 'ship'])
  })
})
