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

/** An order of which nothing was repeated, and one of which a step ran again with the same result. */
export async function tellCalmStories(service: string) {
  const start = (word: string) =>
    connectAs(service).start(`${word} order`, { key: `${word}-${randomUUID()}` })
  const [quiet, repeated] = await Promise.all([start('quiet'), start('repeated')])
  await quiet.step('validate_cart').success({ items: 3 })
  for (let run = 0; run < 2; run++) await repeated.step('validate_cart').success({ items: 3 })
  return { quietId: String(quiet.id), repeatedId: String(repeated.id) }
}

/** A step that was claimed, and of which nothing more was heard. */
export async function loseClaim(service: string) {
  const input = { threadKey: `lost-${randomUUID()}`, name: 'charge_payment', idempotencyKey: randomUUID() }
  const query = `mutation ($input: ClaimStepInput!) { claimStep(input: $input) { step { thread { id } } } }`
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { ...input, service, leaseSeconds: 1 } } }),
  })
  const { data } = (await response.json()) as { data: { claimStep: { step: { thread: { id: string } } } } }
  return { lostId: data.claimStep.step.thread.id }
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
