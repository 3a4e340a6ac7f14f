const width = 30

/** Shows how far the day is: one line that is redrawn on a terminal, one for each tenth elsewhere. */
export function createProgress(total: number, out = process.stdout) {
  let done = 0
  let now = 0

  function draw() {
    const filled = Math.round((done / total) * width)
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
    const hour = new Date(now).toISOString().slice(11, 16)
    const line = `${hour}  ${bar}  ${done} of ${total} orders`
    if (out.isTTY) out.write(`\r\x1b[K${line}`)
    else if (done % Math.ceil(total / 10) === 0 || done === total) out.write(`${line}\n`)
  }

  return {
    /** An order begins, at an hour of the day that is played. */
    begin(hour: number) {
      now = hour
    },
    advance() {
      done++
      draw()
    },
    end() {
      if (out.isTTY) out.write('\r\x1b[K')
    },
  }
}
