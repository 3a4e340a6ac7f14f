import { type Desk, type Job, keyOf, lasting } from '../job.ts'
import { makeId } from '../make-id.ts'

export async function shipParcel(desk: Desk, job: Job): Promise<void> {
  const { order } = job
  await desk.note(beginShipment(desk, job).success({ carrier: 'DHL', tracking_id: makeId('trk', order.id) }))
}

export async function failShipment(desk: Desk, job: Job): Promise<void> {
  const missing = job.order.items[0]?.sku
  await desk.note(beginShipment(desk, job).failed({ code: 'out_of_stock', sku: missing }))
  await desk.ledger.thread(keyOf(job.order)).cancel(`${missing} is out of stock`)
}

function beginShipment({ ledger }: Desk, { order, at }: Job) {
  const step = ledger.thread(keyOf(order)).step('ship_parcel').idempotencyKey(`ship:${order.id}`)
  return lasting(step.addContext({ order_id: order.id, country: order.country }), at, 5_400)
}
