import { setTimeout as sleep } from 'node:timers/promises'
import { startFlakyProxy } from './flaky-proxy.ts'
import { type Charge, startPaymentProvider } from './payment-provider.ts'
import type { Order } from './plan-day.ts'
import { playOrder, type Stage } from './play-order.ts'
import { type Pod, startPod } from './pod.ts'
import { createProgress } from './progress.ts'
import { createRandom } from './random.ts'
import type { ServiceName } from './service.ts'
import type { Settings } from './settings.ts'
import { addTally, createTally, type Tally } from './tally.ts'

export interface Day {
  orders: readonly Order[]
  tally: Tally
  /** By order id. */
  threads: ReadonlyMap<string, string>
  failures: readonly string[]
  charges: readonly Charge[]
  cutConnections: number
  processes: number
  killed: number
  seconds: number
}

const names = ['checkout', 'billing-worker', 'fulfilment', 'notifications'] as const

/** Plays all orders, each at its hour, the whole day within the seconds that are set. */
export async function playDay(orders: readonly Order[], settings: Settings): Promise<Day> {
  const began = Date.now()
  const tally = createTally()
  const provider = await startPaymentProvider()
  const network = { target: settings.url, random: createRandom(settings.seed), cuts: 0.25 }
  const proxy = await startFlakyProxy(network)
  const pods: Pod[] = []

  function start(service: ServiceName, url: string): Pod {
    const env = { LEDGER_URL: url, LEDGER_API_KEY: settings.apiKey, PROVIDER_URL: provider.url }
    const pod = startPod({ service, env, onTally: (part) => addTally(tally, part) })
    pods.push(pod)
    return pod
  }

  const startAll = (url: string) =>
    Object.fromEntries(names.map((name) => [name, start(name, url)])) as Stage['pods']
  const near = settings.url.href
  const stage: Stage = {
    pods: startAll(near),
    farPods: startAll(new URL(settings.url.pathname, proxy.url).href),
    startPod: (service) => start(service, near),
    provider,
  }

  try {
    await Promise.all(pods.map((pod) => pod.ready))
    const played = await playAll(orders, stage, settings.seconds)
    return {
      orders,
      tally,
      ...played,
      charges: provider.charges,
      cutConnections: proxy.cut,
      processes: pods.length,
      killed: pods.filter((pod) => pod.killed).length,
      seconds: Math.round((Date.now() - began) / 1000),
    }
  } finally {
    await Promise.all(pods.map((pod) => pod.stop()))
    proxy.close()
    provider.close()
  }
}

async function playAll(orders: readonly Order[], stage: Stage, seconds: number) {
  const threads = new Map<string, string>()
  const failures: string[] = []
  const progress = createProgress(orders.length)
  const first = orders[0]?.placedAt ?? 0
  const length = Math.max(1, (orders.at(-1)?.placedAt ?? 0) - first)

  await Promise.all(
    orders.map(async (order) => {
      await sleep(((order.placedAt - first) / length) * seconds * 1000)
      progress.begin(order.placedAt)
      try {
        threads.set(order.id, await playOrder(order, stage))
      } catch (error) {
        failures.push(`${order.id} (${order.course}): ${error instanceof Error ? error.message : error}`)
      }
      progress.advance()
    }),
  )
  progress.end()
  return { threads, failures }
}
