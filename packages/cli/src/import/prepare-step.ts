import type { Ledger, Recorded, Step } from '@stepledger/sdk'
import type { Event } from './read-event.ts'

/** The call that records an event; throws a ContextError where the ledger could not hold its context. */
export function prepareStep(ledger: Ledger, event: Event): Step {
  const { thread, step, key, service, at, context, executionId } = event
  const call = ledger.thread(thread).step(step).executionId(executionId).addContext(context)
  if (key !== undefined) call.idempotencyKey(key)
  if (service !== undefined) call.service(service)
  if (at !== undefined) call.startedAt(at).finishedAt(at)
  return call
}

export function send(step: Step, { status }: Event): Promise<Recorded> {
  if (status === 'SUCCESS') return step.success()
  return status === 'FAILED' ? step.failed() : step.error()
}
