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
  readonly #address: { threadId: string } | { threadKey: string }
  #id: string | undefined

  /** @internal */
  constructor(session: Session, { key, id }: { key: string; id?: string }, service: string | undefined) {
    this.#session = session
    this.#service = service
    this.#address = id === undefined ? { threadKey: key } : { threadId: id }
    this.#id = id
    this.key = key
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
    const draft = { ...this.#address, name: expectString(name, 'name'), service: this.#service }
    return new Step(this.#session, draft)
  }

  /** Adds references. Rejects (`REF_CONFLICT`), adding none, where one of the same name has another value. */
  addRefs(refs: Refs): Promise<void> {
    return this.#session.call(async () => {
      const variables = { refs: toRefInputs(refs), threadId: await this.#findId() }
      await this.#session.request(addRefsDocument, variables)
    })
  }

  /** Marks the thread completed, once or repeatedly; rejects where it was cancelled before. */
  complete(reason?: string): Promise<void> {
    return this.#end('COMPLETED', reason)
  }

  /** Marks the thread cancelled, once or repeatedly; rejects where it was completed before. */
  cancel(reason?: string): Promise<void> {
    return this.#end('CANCELLED', reason)
  }

  #end(status: ThreadEnd, reason: string | undefined): Promise<void> {
    return this.#session.call(async () => {
      const variables = { threadId: await this.#findId(), status, reason }
      await this.#session.request(endThreadDocument, variables)
    })
  }

  async #findId(): Promise<string> {
    this.#id ??= await startThread(this.#session, { key: this.key, service: this.#service })
    return this.#id
  }
}

export async function startThread(session: Session, input: StartThreadInput): Promise<string> {
  const data = await session.request(startThreadDocument, { input })
  return (data as { startThread: { thread: { id: string } } }).startThread.thread.id
}

export function toRefInputs(refs: Refs): RefInput[] {
  return Object.entries(refs).map(([key, value]) => ({ key, value: expectString(value, `refs.${key}`) }))
}
