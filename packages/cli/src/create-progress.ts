import { formatDuration, formatNumber } from './format-number.ts'

const width = 24
const redrawMs = 100
const plainLineMs = 5_000

export interface ProgressOptions {
  noun: string
  /** In the unit of `advance`; undefined where no one knows it. */
  total?: number | undefined
  out?: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>
}

export type Progress = ReturnType<typeof createProgress>

/** Shows how far it is: a line that is redrawn on a terminal, one every few seconds elsewhere. */
export function createProgress({ noun, total, out = process.stderr }: ProgressOptions) {
  const began = performance.now()
  let count = 0
  let reached = 0
  const timer = setInterval(draw, out.isTTY ? redrawMs : plainLineMs).unref()

  function draw() {
    out.write(out.isTTY ? `\r\x1b[K${describe()}` : `${describe()}\n`)
  }

  function describe(): string {
    const ms = performance.now() - began
    const counted = `${formatNumber(count)} ${noun}  ${formatNumber(Math.round((count / ms) * 1000))}/s`
    if (!total || reached === 0) return counted
    const share = Math.min(1, reached / total)
    const left = `${formatDuration((ms / share) * (1 - share))} left`
    const percent = `${Math.floor(share * 100)} %`.padStart(5)
    return `${out.isTTY ? drawBar(share) : ''}${percent}  ${counted}  ${left}`
  }

  const clear = () => {
    if (out.isTTY) out.write('\r\x1b[K')
  }

  return {
    /** One more is done, and with it the input as far as this. */
    advance(position = 0) {
      count++
      reached = Math.max(reached, position)
    },
    /** A line that stays. */
    say(line: string) {
      clear()
      out.write(`${line}\n`)
    },
    end() {
      clearInterval(timer)
      clear()
    },
  }
}

function drawBar(share: number): string {
  const filled = Math.round(share * width)
  return '█'.repeat(filled) + '░'.repeat(width - filled)
}
