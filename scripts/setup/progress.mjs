const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** Runs one step of the set-up under a line that says what it does, for how long, and what came of it. */
export async function showStep(label, work, out = process.stdout) {
  const began = Date.now()
  const elapsed = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
  const line = (mark, text) => `${mark} ${label.padEnd(14)}${text}`
  let frame = 0
  const draw = () => out.write(`\r\x1b[K${line(spinner[frame++ % spinner.length], elapsed())}`)
  const timer = out.isTTY ? setInterval(draw, 100) : undefined
  if (!out.isTTY) out.write(`${line('·', '…')}\n`)

  const finish = (mark, text) => {
    clearInterval(timer)
    out.write(`${out.isTTY ? '\r\x1b[K' : ''}${line(mark, text)}\n`)
  }
  try {
    const result = await work()
    finish('✓', [result, elapsed()].filter(Boolean).join(', '))
  } catch (error) {
    finish('✗', `${error.name === 'AbortError' ? 'stopped' : 'failed'}, ${elapsed()}`)
    throw error
  }
}
