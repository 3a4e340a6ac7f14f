import { expect, test } from 'vitest'
import { placeBar } from './place-bar.ts'

const recordedAt = '2026-11-24T18:00:05.000Z'
const at = (seconds: number) => `2026-11-24T18:00:0${seconds}.000Z`
const from = Date.parse(at(1))

test('a bar has the length that its service gave', () => {
  const timed = { startedAt: at(1), finishedAt: at(3) }
  expect(placeBar(timed, recordedAt, 'service')).toEqual({ from, to: from + 2_000, clock: 'service' })
})

test('by the server, everything is the moment when it was recorded', () => {
  const moment = Date.parse(recordedAt)
  const timed = { startedAt: at(1), finishedAt: at(3) }
  expect(placeBar(timed, recordedAt, 'server')).toEqual({ from: moment, to: moment, clock: 'server' })
})

test('what the service did not time is placed by the server', () => {
  const untimed = { startedAt: null, finishedAt: null }
  expect(placeBar(untimed, recordedAt, 'service').clock).toBe('server')
})

test('one end is enough for a moment', () => {
  expect(placeBar({ startedAt: null, finishedAt: at(1) }, recordedAt, 'service')).toEqual({
    from,
    to: from,
    clock: 'service',
  })
})

test('a clock that ran backwards gives no negative length', () => {
  const timed = { startedAt: at(3), finishedAt: at(1) }
  const span = placeBar(timed, recordedAt, 'service')
  expect(span.to - span.from).toBe(0)
})
