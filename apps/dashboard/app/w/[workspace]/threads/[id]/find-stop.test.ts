import { describe, expect, test } from 'vitest'
import { buildEntries } from './build-entries.ts'
import { findStop, numberStop, type Place } from './find-stop.ts'
import { isProblem, listStops } from './list-stops.ts'
import { makeCall, makeStep, second, threadId } from './testing/make-timeline.ts'

const cart = makeStep({ id: 'cart', firstRecordedAt: second(0) })
const charge = makeStep({ id: 'charge', firstRecordedAt: second(1) })
const ship = makeStep({ id: 'ship', status: 'FAILED', firstRecordedAt: second(9) })
const foreign = makeStep({ id: 'gift', firstRecordedAt: second(-900) })
const entries = buildEntries({
  threadId,
  steps: [cart, charge, ship],
  calls: [
    makeCall(charge, { id: 'c0', recordedAt: second(2), outcome: 'CLAIMED' }),
    makeCall(charge, { id: 'c2', recordedAt: second(3) }),
    makeCall(charge, { id: 'c3', recordedAt: second(4), outcome: 'COLLIDED' }),
    makeCall(foreign, { id: 'c4', recordedAt: second(2), resultDiverged: true, stepThread: 'other' }),
  ],
})
const stops = listStops(entries, 0)
const nowhere: Place = { step: null, call: null }
const find = (from: Place, direction: 1 | -1, among = stops) => findStop(among, entries, from, direction)

const walk = (direction: 1 | -1, among = stops) => {
  const seen: (string | null)[] = []
  let place = nowhere
  for (let stop = find(place, direction, among); stop; stop = find(place, direction, among)) {
    seen.push(stop.call ?? stop.step)
    place = stop
  }
  return seen
}

describe('listStops', () => {
  test('tells problems from mere repeats', () => {
    expect(stops.map(({ kind }) => kind)).toEqual(['repeat', 'collided', 'diverged', 'failed'])
  })

  test('a claim that ran out is a problem, one that is held is none', () => {
    const held = makeStep({
      id: 'held',
      status: 'IN_PROGRESS',
      claim: { holder: 'pod-a', expiresAt: second(60) },
    })
    const kindsAt = (seconds: number) =>
      listStops(buildEntries({ threadId, steps: [held], calls: [] }), Date.parse(second(seconds)))
    expect([kindsAt(59), kindsAt(60)]).toEqual([[], [{ step: 'held', call: null, kind: 'unknown' }]])
  })
})

describe('findStop', () => {
  test('goes through every repeated call and every step that went wrong, and back', () => {
    expect(walk(1)).toEqual(['c2', 'c3', 'c4', 'ship'])
    expect(walk(-1)).toEqual(['ship', 'c4', 'c3', 'c2'])
  })

  test('goes through problems alone', () => {
    expect(walk(1, stops.filter(isProblem))).toEqual(['c3', 'c4', 'ship'])
  })

  test('from a step it goes to the next one below', () => {
    expect(find({ step: 'charge', call: null }, 1)).toMatchObject({ step: 'charge', call: 'c2' })
    expect(find({ step: 'charge', call: 'c1' }, 1)).toMatchObject({ step: 'charge', call: 'c2' })
    expect(find({ step: 'cart', call: null }, -1)).toBeUndefined()
  })
})

describe('numberStop', () => {
  test('counts problems and repeats apart', () => {
    expect(numberStop(stops, { step: 'gift', call: 'c4' })).toEqual({ kind: 'diverged', number: 2, of: 3 })
    expect(numberStop(stops, { step: 'charge', call: 'c2' })).toEqual({ kind: 'repeat', number: 1, of: 1 })
  })

  test('elsewhere there is no number', () => {
    expect(numberStop(stops, { step: 'cart', call: null })).toBeNull()
    expect(numberStop(stops, nowhere)).toBeNull()
  })
})
