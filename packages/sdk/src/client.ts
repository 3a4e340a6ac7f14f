import { type Clock, systemClock } from './clock.ts'
import { createExecutionId } from './execution-id.ts'
import { expectString } from './expect-string.ts'
import { createSession, type Session } from './session.ts'
import { type Refs, startThread, Thread, toRefInputs } from './thread.ts'
import { createTransport } from './transport.ts'

export interface ConnectOptions {
  /** The address of the API, e.g. `http://127.0.0.1:4000`; the path `/graphql` is added where it has none. */
  url: string | URL
  apiKey: string
  /** The name under which this process records, e.g. `checkout`. */
  service?: string
  /** How long one request may take, in milliseconds; then it is sent again. Default: 10,000. */
  timeoutMs?: number
  /** How long a call may take with all its retries, in milliseconds. Default: 30,000. */
  deadlineMs?: number
  /**
   * Whether steps that are recorded at once, or while requests are under way, travel in one request: at most 500,
   * or 1 MB. None waits for others, and each has an answer of its own. Default: true.
   */
  join?: boolean
  /** How many requests for joined steps may be under way at once. Default: 4. */
  mostRequests?: number
  /** Used in place of the global `fetch`, e.g. to add headers. */
  fetch?: typeof globalThis.fetch
}

export interface StartOptions {
  /** Names the workflow run in your own terms, e.g. `order:ORD-123`: one thread per key. Default: a random one. */
  key?: string
  refs?: Refs
  tags?: readonly string[]
}

/**
 * Connects to a Stepledger server; nothing is sent yet.
 *
 * @example
 * const ledger = connect({ url: 'http://127.0.0.1:4000', apiKey, service: 'checkout' })
 */
export function connect(options: ConnectOptions): Ledger {
  return connectWithClock(options, systemClock)
}

/** @internal */
export function connectWithClock(options: ConnectOptions, clock: Clock): Ledger {
  const { timeoutMs = 10_000, deadlineMs = 30_000, join = true, mostRequests = 4 } = options
  const url = new URL(options.url)
  if (url.pathname === '/') url.pathname = '/graphql'
  const apiKey = expectString(options.apiKey, 'apiKey')
  const service = options.service === undefined ? undefined : expectString(options.service, 'service')
  const transport = createTransport({ url, apiKey, fetch: options.fetch ?? globalThis.fetch })
  return new Ledger(createSession({ transport, clock, timeoutMs, deadlineMs, join, mostRequests }), service)
}

export class Ledger {
  readonly #session: Session
  readonly #service: string | undefined

  /** @internal */
  constructor(session: Session, service: string | undefined) {
    this.#session = session
    this.#service = service
  }

  /**
   * Starts a thread, or returns the one that already has this key, with references that are new added.
   * Rejects with a LedgerRefusedError (`REF_CONFLICT`) where a reference of the same name has another value.
   *
   * @example
   * const thread = await ledger.start('Order ORD-123', { key: 'order:ORD-123', refs: { order_id: 'ORD-123' } })
   */
  start(label: string, options: StartOptions = {}): Promise<Thread> {
    return this.#session.call(async () => {
      // Without a key of its own, a request that is sent again would start a second thread.
      const { key = createExecutionId(), refs = {}, tags } = options
      const input = {
        key: expectString(key, 'key'),
        label: expectString(label, 'label'),
        refs: toRefInputs(refs),
        tags,
        service: this.#service,
      }
      return new Thread(this.#session, { key, id: await startThread(this.#session, input) }, this.#service)
    })
  }

  /** The thread with this key, without a request; it is started by the first call that needs it. */
  thread(key: string): Thread {
    return new Thread(this.#session, { key: expectString(key, 'key') }, this.#service)
  }

  /**
   * Takes no new calls, and waits for those under way: at most `deadlineMs`, and for code in `run` as long as it
   * takes. A `run` that waits for another caller's claim gives up.
   */
  close(): Promise<void> {
    return this.#session.close()
  }
}
