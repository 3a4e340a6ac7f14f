import { expectString } from './expect-string.ts'
import { addRefsDocument, endThreadDocument, startThreadDocument } from './graphql/documents.ts'
import type { RefInput, StartThreadInput, ThreadEnd } from './graphql/generated.ts'
import type { Session } from './session.ts'
import { Step } from './step.ts'

/** Business identifiers by name, e.g. `{ order_id: 'ORD-123' }`. */
export type Refs = Readonly<Record<string, string>>

/** One run of a workflow. */
export class Thread {
  readonly key: string
  readonly #session: Session
  readonly #service: string | undefined
  #id: string | undefined

  /** @internal */
  constructor(session: Session, key: string, service: string | undefined) {
    this.#session = session
    this.key = key
    this.#service = service
  }

  /** The server's id; undefined until it is known. */
  get id(): string | undefined {
    return this.#id
  }

  /**
   * Begins a step; its code is taken to run from here until `success`, `failed` or `error` is called.
   *
   * @example
   * await thread.step('charge_payment').idempotencyKey(payment.id).addContext({ amount: '99.99' }).success()
   */
  step(name: string): Step {
    const thread = this.#id === undefined ? { threadKey: this.key } : { threadId: this.#id }
    return new Step(this.#session, { ...thread, name: expectString(name, 'name'), service: this.#service })
  }

  /** Adds references; one that is already there is left as it is. */
  addRefs(refs: Refs): Promise<void> {
    return this.#session.call(async () => {
      const variables = { refs: toRefInputs(refs), threadId: this.#id ?? (await this.start()) }
      await this.#session.request(addRefsDocument, variables)
    })
  }

  /** Marks the thread completed; doing so twice is no error. */
  complete(reason?: string): Promise<void> {
    return this.#end('COMPLETED', reason)
  }

  /** Marks the thread cancelled; doing so twice is no error. */
  cancel(reason?: string): Promise<void> {
    return this.#end('CANCELLED', reason)
  }

  /** @internal */
  async start(input: Omit<StartThreadInput, 'key' | 'service'> = {}): Promise<string> {
    const data = await this.#session.request(startThreadDocument, {
      input: { ...input, key: this.key, service: this.#service },
    })
    const { id } = (data as { startThread: { thread: { id: string } } }).startThread.thread
    this.#id = id
    return id
  }

  #end(status: ThreadEnd, reason: string | undefined): Promise<void> {
    return this.#session.call(async () => {
      const threadId = this.#id ?? (await this.start())
      await this.#session.request(endThreadDocument, { threadId, status, reason })
    })
  }
}

export function toRefInputs(refs: Refs): RefInput[] {
  return Object.entries(refs).map(([key, value]) => ({ key, value: expectString(value, `refs.${key}`) }))
}
