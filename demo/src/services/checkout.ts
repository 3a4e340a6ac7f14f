import { KeyCollisionError } from '@stepledger/sdk'
import { type Desk, type Job, keyOf, lasting } from '../job.ts'
import { makeId } from '../make-id.ts'

export async function placeOrder({ ledger, note }: Desk, { order, at }: Job): Promise<string | undefined> {
  const { id, customerId, country, items, total, currency } = order
  const refs = { order_id: id, customer_id: customerId }
  const thread = await ledger.start(`Order ${id}`, { key: keyOf(order), refs, tags: [country] })

  const cart = thread.step('validate_cart').addContext({ items, total, currency })
  await note(lasting(cart, at, 35).success())

  const stock = thread.step('reserve_stock').idempotencyKey(`reserve:${id}`).addContext({ items })
  await note(lasting(stock, at + 60, 120).success({ reservation_id: makeId('res', id) }))
  return thread.id
}

/** A gift card may be used once in the whole workspace, whatever the order. */
export async function redeemGiftCard({ ledger, note }: Desk, { order, at, giftCard = '' }: Job) {
  const step = ledger.thread(keyOf(order)).step('redeem_gift_card').idempotencyKey(giftCard).workspaceKey()
  const redemption = step.addContext({ gift_card: giftCard, order_id: order.id, amount: '25.00' })
  try {
    await note(lasting(redemption, at, 90).success({ balance: '0.00' }))
  } catch (error) {
    // Spent on another order: the customer pays in full.
    if (!(error instanceof KeyCollisionError)) throw error
  }
}
