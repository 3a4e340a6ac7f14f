import { KeyCollisionError, type Step } from '@stepledger/sdk'
import { type Desk, type Job, keyOf, lasting } from '../job.ts'
import { makeId } from '../make-id.ts'
import type { Charge, ChargeRequest } from '../payment-provider.ts'

const latencyMs = 640

class Declined extends Error {
  readonly code = 'card_declined'
}

export async function chargePayment(desk: Desk, job: Job): Promise<void> {
  const { order, at, amount = order.total, timeoutMs = 30_000 } = job
  await authorize(desk, job)
  const step = beginCharge(desk, job, amount)
  const begun = at + 100
  try {
    const charge = await requestCharge(desk, { job, amount, timeoutMs })
    if (job.dies) process.kill(process.pid, 'SIGKILL')
    await recordCharge(desk, job, lasting(step, begun, latencyMs), charge)
  } catch (error) {
    if (error instanceof Declined) await desk.note(lasting(step, begun, latencyMs).failed(error))
    else if (isTimeout(error)) await desk.note(lasting(step, begun, timeoutMs).error(error))
    else throw error
  }
}

/** The provider's webhook: the charge that a run asked for went through, whether or not it still waited. */
export async function confirmCharge(desk: Desk, job: Job): Promise<void> {
  const step = lasting(beginCharge(desk, job, job.order.total), job.at + 100, 2_600)
  await recordCharge(desk, job, step, chargeOf(job))
}

export async function issueRefund({ ledger, note }: Desk, job: Job): Promise<void> {
  const { order, at, reason } = job
  const charge = chargeOf(job)
  const step = ledger.thread(keyOf(order)).step('issue_refund').idempotencyKey(`refund:${charge.id}`)
  const refund = step.addContext({ charge_id: charge.id, amount: charge.amount, reason })
  await note(lasting(refund, at, 410).success({ refund_id: makeId('re', charge.id) }))
}

function chargeOf({ task, charge }: Job): Charge {
  if (charge) return charge
  throw new Error(`${task} needs a charge`)
}

async function authorize({ ledger, note }: Desk, { order, at, card = 'good' }: Job): Promise<void> {
  const step = ledger
    .thread(keyOf(order))
    .step('authorize_payment')
    .idempotencyKey(`authorize:${order.id}:${card}`)
  await note(lasting(step.addContext({ order_id: order.id, currency: order.currency }), at, 80).success())
}

function beginCharge({ ledger }: Desk, { order, executionId }: Job, amount: string): Step {
  const step = ledger.thread(keyOf(order)).step('charge_payment').idempotencyKey(`charge:${order.id}`)
  if (executionId) step.executionId(executionId)
  return step.addContext({ order_id: order.id, amount, currency: order.currency })
}

async function recordCharge(desk: Desk, job: Job, step: Step, charge: Charge): Promise<void> {
  try {
    const { duplicate } = await desk.note(step.success({ charge_id: charge.id }))
    if (!duplicate) await desk.ledger.thread(keyOf(job.order)).addRefs({ charge_id: charge.id })
  } catch (error) {
    if (!(error instanceof KeyCollisionError)) throw error
    await issueRefund(desk, {
      ...job,
      at: job.at + 60_000,
      charge,
      reason: 'charged under a key that was taken',
    })
  }
}

async function requestCharge(
  desk: Desk,
  { job, amount, timeoutMs }: { job: Job; amount: string; timeoutMs: number },
) {
  const { order, card = 'good', acquirer = 'modern' } = job
  const request: ChargeRequest = { orderId: order.id, amount, card, acquirer }
  const response = await fetch(desk.providerUrl, {
    method: 'POST',
    headers: { 'idempotency-key': `${order.id}/${amount}` },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (response.ok) return (await response.json()) as Charge
  const { decline_code } = (await response.json()) as { decline_code: string }
  throw new Declined(`The card was declined: ${decline_code}.`)
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError'
}
