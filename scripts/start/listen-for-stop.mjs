/**
 * Turns the first Ctrl-C (or SIGTERM, or a closed terminal) into an abort, and a second one into `force`. npm passes
 * a Ctrl-C on to us that the terminal has sent us already, so what comes within a second is one and the same.
 */
export function listenForStop(force) {
  const controller = new AbortController()
  let first = 0
  const onSignal = () => {
    if (first === 0) {
      first = Date.now()
      controller.abort()
    } else if (Date.now() - first > 1_000) {
      force()
    }
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, onSignal)
  return controller.signal
}

export function whenAborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
}
