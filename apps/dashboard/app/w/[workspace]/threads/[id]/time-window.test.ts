import { describe, expect, test } from 'vitest'
import { buildTimeScale } from './build-time-scale.ts'
import { moveWindow, spanWindow, stretchWindow, toWindow, toZoom, wholeWindow } from './time-window.ts'

const whole = buildTimeScale([{ from: 0, to: 10_000 }])
const near = ({ start, end }: { start: number; end: number }) => ({
  start: expect.closeTo(start, 6),
  end: expect.closeTo(end, 6),
})

describe('a window of the scale', () => {
  test('is a zoom, and the other way round', () => {
    const window = toWindow(whole, { from: 2_000, to: 4_000 })
    expect(window).toEqual(near({ start: 0.2, end: 0.4 }))
    expect(toZoom(whole, window)).toEqual({ from: 2_000, to: 4_000 })
  })

  test('of all there is no zoom, and of nothing is all', () => {
    expect(toWindow(whole, null)).toEqual(wholeWindow)
    expect(toZoom(whole, wholeWindow)).toBeNull()
    expect(toWindow(whole, { from: 20_000, to: 30_000 })).toEqual(wholeWindow)
  })

  test('is never too short to show anything', () => {
    expect(toZoom(whole, { start: 0.5, end: 0.5 })).toEqual({ from: 5_000, to: 5_020 })
  })
})

describe('moveWindow', () => {
  test('keeps the length, also at the edge', () => {
    expect(moveWindow({ start: 0.2, end: 0.4 }, 0.1)).toEqual(near({ start: 0.3, end: 0.5 }))
    expect(moveWindow({ start: 0.2, end: 0.4 }, -9)).toEqual(near({ start: 0, end: 0.2 }))
    expect(moveWindow({ start: 0.2, end: 0.4 }, 9)).toEqual(near({ start: 0.8, end: 1 }))
  })
})

describe('stretchWindow', () => {
  test('keeps the middle', () => {
    expect(stretchWindow({ start: 0.4, end: 0.6 }, 2)).toEqual(near({ start: 0.3, end: 0.7 }))
    expect(stretchWindow({ start: 0.4, end: 0.6 }, 0.5)).toEqual(near({ start: 0.45, end: 0.55 }))
  })

  test('shows no more than all, and no less at the edge', () => {
    expect(stretchWindow({ start: 0.4, end: 0.9 }, 4)).toEqual(wholeWindow)
    expect(stretchWindow({ start: 0, end: 0.2 }, 2)).toEqual(near({ start: 0, end: 0.4 }))
  })
})

test('spanWindow lies between two places in either order, and within the scale', () => {
  expect(spanWindow(0.7, 0.3)).toEqual({ start: 0.3, end: 0.7 })
  expect(spanWindow(-1, 0.3)).toEqual({ start: 0, end: 0.3 })
})
