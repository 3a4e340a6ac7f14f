import type { Ledger, Recorded, Step } from '@stepledger/sdk'
import type { Charge, ChargeRequest } from './payment-provider.ts'
import type { Order } from './plan-day.ts'

/** A message of the shop's queue. */
export interface Job {
  task: string
  order: Order
  /** The hour of the day that is played, in milliseconds since 1970. */
  at: number
  /** Other than the order's total. */
  amount?: string
  card?: ChargeRequest['card']
  acquirer?: ChargeRequest['acquirer']
  /** How long the worker waits for the provider. Default: 30 s. */
  timeoutMs?: number
  charge?: Charge
  /** Which run of the code is reported, where the provider's webhook reports it once more. */
  executionId?: string
  giftCard?: string
  reason?: string
  /** The process dies when the effect has happened and is not recorded yet. */
  dies?: boolean
}

/** What a service works with. */
export interface Desk {
  ledger: Ledger
  providerUrl: string
  /** Counts what a call did, and passes it on. */
  note(call: Promise<Recorded>): Promise<Recorded>
}

export type Task = (desk: Desk, job: Job) => Promise<unknown>

export function keyOf(order: Order): string {
  return `order:${order.id}`
}

/** Gives a step the hours of the day that is played. */
export function lasting(step: Step, at: number, ms: number): Step {
  return step.startedAt(new Date(at)).finishedAt(new Date(at + ms))
}
