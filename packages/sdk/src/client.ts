import { type Clock, systemClock } from './deliver.ts'
import { createExecutionId } from './execution-id.ts'
import { expectString } from './expect-string.ts'
import { createSession, type Session } from './session.ts'
import { type Refs, Thread, toRefInputs } from './thread.ts'
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
  const { service, timeoutMs = 10_000, deadlineMs = 30_000, fetch = globalThis.fetch } = options
  const url = new URL(options.url)
  if (url.pathname === '/') url.pathname = '/graphql'
  const transport = createTransport({ url, apiKey: expectString(options.apiKey, 'apiKey'), fetch })
  return new Ledger(createSession({ transport, clock, timeoutMs, deadlineMs }), service)
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
      const thread = this.thread(key)
      await thread.start({ label: expectString(label, 'label'), refs: toRefInputs(refs), tags })
      return thread
    })
  }

  /** The thread with this key, without a request; it is started by the first call that needs it. */
  thread(key: string): Thread {
    return new Thread(this.#session, expectString(key, 'key'), this.#service)
  }

  /** Takes no new calls, and waits for those under way: at most `deadlineMs`. */
  close(): Promise<void> {
    return this.#session.close()
  }
}
