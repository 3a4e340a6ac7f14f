import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createProgress } from './create-progress.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function createScreen(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, written, write: (text: string | Uint8Array) => written.push(String(text)) > 0 }
}

test('a terminal sees one line with a bar, the rate and the time left', () => {
  const out = createScreen(true)
  const progress = createProgress({ noun: 'rows', total: 4_000, out })
  for (let row = 1; row <= 1_000; row++) progress.advance(row)
  vi.advanceTimersByTime(2_000)
  expect(out.written.at(-1)).toBe('\r\x1b[K██████░░░░░░░░░░░░░░░░░░ 25 %  1,000 rows  500/s  6.0 s left')
  progress.end()
  expect(out.written.at(-1)).toBe('\r\x1b[K')
})

test('elsewhere a plain line is written every five seconds', () => {
  const out = createScreen(false)
  const progress = createProgress({ noun: 'rows', out })
  progress.advance(10)
  vi.advanceTimersByTime(12_000)
  progress.say('line 3: bad')
  progress.end()
  vi.advanceTimersByTime(12_000)
  expect(out.written).toEqual(['1 rows  0/s\n', '1 rows  0/s\n', 'line 3: bad\n'])
})
