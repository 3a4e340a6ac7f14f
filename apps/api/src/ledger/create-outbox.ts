import { LedgerError } from './errors.ts'
import type { Attempt } from './types.ts'

/** What waits for one watcher. It is read once, in order, and ends where `fail` was called or the signal aborts. */
export type Outbox = AsyncIterable<Attempt> & {
  /** False once nothing more is taken. */
  put: (attempt: Attempt) => boolean
  fail: (error: unknown) => void
}

const mostAttempts = 1_000
const mostCharacters = 64 * 2 ** 20

const lengthOf = ({ context, result, error, changes }: Attempt): number =>
  context.length + (result?.length ?? 0) + (error?.length ?? 0) + (changes?.length ?? 0)

const tooSlow = () =>
  new LedgerError(
    'UNAVAILABLE',
    'Calls came faster than they were read. List what is new, and watch again.',
    undefined,
    { retryAfter: 1 },
  )

/** Bounded: a watcher that reads too slowly is told so rather than waited for, or kept calls for. */
export const createOutbox = (signal: AbortSignal): Outbox => {
  let waiting: Attempt[] = []
  let characters = 0
  let fault: { error: unknown } | undefined
  let wake = () => {}
  signal.addEventListener('abort', () => wake(), { once: true })

  const fail = (error: unknown): void => {
    fault ??= { error }
    waiting = []
    wake()
  }

  const put = (attempt: Attempt): boolean => {
    if (fault || signal.aborted) return false
    waiting.push(attempt)
    characters += lengthOf(attempt)
    const isTooMuch = waiting.length > mostAttempts || (waiting.length > 1 && characters > mostCharacters)
    if (isTooMuch) fail(tooSlow())
    else wake()
    return !isTooMuch
  }

  async function* read(): AsyncGenerator<Attempt> {
    while (!signal.aborted) {
      if (fault) throw fault.error
      const attempt = waiting.shift()
      if (attempt) {
        characters -= lengthOf(attempt)
        yield attempt
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  }
  return { put, fail, [Symbol.asyncIterator]: read }
}
