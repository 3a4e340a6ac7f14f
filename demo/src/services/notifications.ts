import { type Desk, type Job, keyOf, lasting } from '../job.ts'
import { makeId } from '../make-id.ts'

export async function sendInvoice({ ledger, note }: Desk, { order, at }: Job): Promise<void> {
  const step = ledger.thread(keyOf(order)).step('send_invoice').idempotencyKey(`invoice:${order.id}`)
  const invoice = step.addContext({ order_id: order.id, total: order.total, sent_at: new Date(at) })
  const sent = lasting(invoice.identifiedBy('/order_id', '/total'), at, 220)
  await note(sent.success({ message_id: makeId('msg', order.id) }))
}

export async function closeOrder({ ledger }: Desk, { order }: Job): Promise<void> {
  await ledger.thread(keyOf(order)).complete('delivered')
}
