import { randomUUID } from 'node:crypto'
import { connect, KeyCollisionError, type Thread } from '@stepledger/sdk'
import { findStage } from './stage.ts'

const { apiUrl, apiKey } = await findStage()

export function connectAs(service: string) {
  return connect({ url: apiUrl, apiKey, service })
}

/** A service that no other story knows, so that a list filtered by it shows this story's data alone. */
export function nameService() {
  return `shop-${randomUUID()}`
}

/** The call must collide; it comes back as it was written down. */
export async function collide(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof KeyCollisionError) return error
  throw new Error('The call did not collide', { cause: error })
}

/** One order whose payment is recorded, recorded again with another charge, and then with another amount. */
export async function chargeTwice(service: string) {
  const orderId = `ORD-${randomUUID()}`
  const paymentId = `pay_${randomUUID()}`
  const thread = await connectAs(service).start(`Order ${orderId}`, {
    key: orderId,
    refs: { order_id: orderId },
  })
  await charge(thread, paymentId, '99.99').success({ charge: 'ch_1' })
  await charge(thread, paymentId, '99.99').success({ charge: 'ch_2' })
  const { attempt } = await collide(charge(thread, paymentId, '109.99').success({ charge: 'ch_3' }))
  return { orderId, paymentId, threadId: String(thread.id), collisionId: attempt.id }
}

function charge(thread: Thread, paymentId: string, amount: string) {
  return thread.step('charge_payment').idempotencyKey(paymentId).addContext({ amount, currency: 'EUR' })
}
