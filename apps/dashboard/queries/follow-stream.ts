import { createClient } from 'graphql-sse'

export type StreamState = 'connecting' | 'live' | 'reconnecting'

type Stream<Result> = {
  url: string
  headers?: Record<string, string>
  query: string
  variables: Record<string, unknown>
  signal: AbortSignal
  /** Every 12 seconds the API sends a sign of life: after so many milliseconds without one it is gone. */
  silence?: number
  onState: (state: StreamState) => void
  /** On every connection, the first one too: whatever was recorded until now has not been told. */
  onConnected: () => void
  onNext: (result: Result) => void
  /** The reader is not signed in any more. */
  onSignedOut?: () => void
}

/** From here on a connection counts as one that held. */
const steady = 60_000

/** Follows a subscription until the signal aborts, and comes back as often as the connection ends. */
export async function followStream<Result>(stream: Stream<Result>) {
  const { signal, onState } = stream
  for (let failures = 0; !signal.aborted; failures++) {
    onState(failures > 0 ? 'reconnecting' : 'connecting')
    const held = await connectOnce(stream)
    if (signal.aborted) return
    if (held >= steady) failures = 0
    onState('reconnecting')
    await wait(failures, signal)
  }
}

/** Resolves when the connection has ended, whoever ended it, to how long it was up. */
function connectOnce<Result>({
  url,
  headers = {},
  query,
  variables,
  silence = 40_000,
  ...stream
}: Stream<Result>) {
  let connectedAt = Number.POSITIVE_INFINITY
  const client = createClient({
    url,
    headers,
    retryAttempts: 0,
    fetchFn: fetchUnlessSilent(silence, stream.onSignedOut),
  })
  stream.signal.addEventListener('abort', client.dispose, { once: true })
  return new Promise<number>((resolve) => {
    const end = () => resolve(Date.now() - connectedAt)
    client.subscribe<Result>(
      { query, variables },
      {
        next: ({ data }) => data && !stream.signal.aborted && stream.onNext(data),
        error: end,
        complete: end,
      },
      {
        connected: () => {
          if (stream.signal.aborted) return
          connectedAt = Date.now()
          stream.onState('live')
          stream.onConnected()
        },
      },
    )
  }).finally(() => stream.signal.removeEventListener('abort', client.dispose))
}

/** A connection may be dead without being closed: the machine slept, or a proxy forgot it. */
function fetchUnlessSilent(silence: number, onSignedOut = () => {}): typeof fetch {
  return async (input, init) => {
    const silent = new AbortController()
    let timer = setTimeout(() => silent.abort(), silence)
    const stop = () => clearTimeout(timer)
    const signals = [silent.signal, ...(init?.signal ? [init.signal] : [])]
    init?.signal?.addEventListener('abort', stop, { once: true })
    const response = await fetch(input, { ...init, signal: AbortSignal.any(signals) })
    if (response.status === 401) onSignedOut()
    const heard = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        stop()
        timer = setTimeout(() => silent.abort(), silence)
        controller.enqueue(chunk)
      },
      flush: stop,
    })
    return new Response(response.body?.pipeThrough(heard), { status: response.status })
  }
}

/** 1, 2, 4, … up to 30 seconds, each shortened by chance so that many tabs do not come back at once. */
function wait(failures: number, signal: AbortSignal) {
  const longest = Math.min(30_000, 1_000 * 2 ** failures)
  return new Promise<void>((resolve) => {
    const stop = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      resolve()
    }
    const timer = setTimeout(stop, longest * (0.5 + Math.random() / 2))
    signal.addEventListener('abort', stop)
  })
}
