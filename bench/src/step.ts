import { randomUUID } from 'node:crypto'

const orders = 4

/** A step as a shop would record it, about 250 bytes: four steps to an order, a key of its own each. */
export const newStep = (sequence: number) => {
  const key = randomUUID()
  return {
    threadKey: `order:${Math.floor(sequence / orders)}`,
    name: 'charge_payment',
    status: 'SUCCESS',
    idempotencyKey: key,
    context: {
      orderId: `ORD-${sequence}`,
      amount: '99.99',
      currency: 'EUR',
      customer: { id: sequence, tier: 'gold' },
    },
    result: { chargeId: `ch_${key}`, approved: true },
    executionId: randomUUID(),
    service: 'billing-worker',
  }
}

export type Step = ReturnType<typeof newStep>
