import { randomUUID } from 'node:crypto'
import type { Job } from './job.ts'
import type { PaymentProvider } from './payment-provider.ts'
import type { Course, Order } from './plan-day.ts'
import { type Pod, PodDied } from './pod.ts'
import type { ServiceName } from './service.ts'

/** The processes of the shop, and the world outside. */
export interface Stage {
  pods: Record<ServiceName, Pod>
  /** The same services behind a network that cuts answers. */
  farPods: Record<ServiceName, Pod>
  startPod(service: ServiceName): Pod
  provider: PaymentProvider
}

type Play = (order: Order, stage: Stage) => Promise<void>

const minute = 60_000
const hour = 60 * minute

const plays: Record<Course, Play> = {
  async smooth(order, { pods }) {
    await takePayment(order, pods)
    await deliver(order, pods)
  },

  async networkCut(order, { farPods }) {
    await takePayment(order, farPods)
    await deliver(order, farPods)
  },

  async cardDeclined(order, { pods }) {
    await takePayment(order, pods, { card: 'empty' })
    await takePayment(order, pods, { at: order.placedAt + 3 * minute })
    await deliver(order, pods)
  },

  async paidTwiceByClick(order, { pods }) {
    await Promise.all([
      takePayment(order, pods),
      takePayment(order, pods, { at: order.placedAt + minute + 400 }),
    ])
    await deliver(order, pods)
  },

  async workerKilled(order, { pods, startPod }) {
    const worker = startPod('billing-worker')
    const dying = worker.run(chargeJob(order, { dies: true }))
    await dying.catch((error) => {
      if (!(error instanceof PodDied)) throw error
    })
    await takePayment(order, pods, { at: order.placedAt + 2 * minute })
    await deliver(order, pods)
  },

  async twoPods(order, stage) {
    await takePayment(order, stage.pods)
    const second = stage.startPod('fulfilment')
    const at = order.placedAt + 2 * hour
    const job: Job = { task: 'shipParcel', order, at }
    await Promise.all([stage.pods.fulfilment.run(job), second.run({ ...job, at: at + 700 })])
    await second.stop()
    await finish(order, stage.pods)
  },

  async keyReused(order, { pods }) {
    await takePayment(order, pods)
    const amount = (Number(order.total) + 4.95).toFixed(2)
    await takePayment(order, pods, { at: order.placedAt + 10 * minute, amount })
    await deliver(order, pods)
  },

  async giftCardReused(order, { pods }) {
    const giftCard = `GC-${order.id.split('-')[1]}-7KQ2`
    await pods.checkout.run({ task: 'redeemGiftCard', order, at: order.placedAt + 30_000, giftCard })
    await takePayment(order, pods)
    await deliver(order, pods)
  },

  async outOfStock(order, { pods, provider }) {
    await takePayment(order, pods)
    const at = order.placedAt + 2 * hour
    await pods.fulfilment.run({ task: 'failShipment', order, at })
    const charge = provider.charges.find(({ orderId }) => orderId === order.id)
    if (!charge) throw new Error('The provider knows of no charge.')
    const job: Job = { task: 'issueRefund', order, at: at + minute, charge, reason: 'out of stock' }
    await pods['billing-worker'].run(job)
  },

  async lateRepeat(order, { pods }) {
    await takePayment(order, pods)
    await deliver(order, pods)
    await pods.notifications.run({ task: 'sendInvoice', order, at: order.placedAt + 5 * hour })
  },

  async chargedTwice(order, { pods, provider }) {
    // The worker gives up after 2.0 s and tries again; the provider takes the money both times.
    const slow = provider.awaitSlowCharge(order.id)
    const firstRun = { executionId: randomUUID(), at: order.placedAt + minute }
    await takePayment(order, pods, { ...firstRun, acquirer: 'old', timeoutMs: 2_000 })
    await takePayment(order, pods, { acquirer: 'old', at: firstRun.at + 2_000 })
    const charge = await slow
    await pods['billing-worker'].run({ ...firstRun, task: 'confirmCharge', order, charge })
    await deliver(order, pods)
  },
}

/** Plays one order from the cart to its end; resolves to its thread. */
export async function playOrder(order: Order, stage: Stage): Promise<string> {
  const { checkout } = order.course === 'networkCut' ? stage.farPods : stage.pods
  const threadId = await checkout.run({ task: 'placeOrder', order, at: order.placedAt })
  await plays[order.course](order, stage)
  return String(threadId)
}

function chargeJob(order: Order, details: Partial<Job> = {}): Job {
  return { task: 'chargePayment', order, at: order.placedAt + minute, ...details }
}

async function takePayment(order: Order, pods: Stage['pods'], details?: Partial<Job>): Promise<void> {
  await pods['billing-worker'].run(chargeJob(order, details))
}

async function deliver(order: Order, pods: Stage['pods']): Promise<void> {
  await pods.fulfilment.run({ task: 'shipParcel', order, at: order.placedAt + 2 * hour })
  await finish(order, pods)
}

async function finish(order: Order, pods: Stage['pods']): Promise<void> {
  await pods.notifications.run({ task: 'sendInvoice', order, at: order.placedAt + 3 * hour })
  await pods.notifications.run({ task: 'closeOrder', order, at: order.placedAt + 4 * hour })
}
