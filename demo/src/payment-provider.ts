import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeId } from './make-id.ts'

export interface ChargeRequest {
  orderId: string
  amount: string
  card: 'good' | 'empty'
  /** The old acquirer knows no idempotency keys and is slow at its first charge. */
  acquirer: 'modern' | 'old'
}

export interface Charge {
  id: string
  orderId: string
  amount: string
}

const slowMs = 2_600

/** Stands in for the outside world: takes charges over HTTP and remembers what it took. */
export async function startPaymentProvider() {
  const charges: Charge[] = []
  const byKey = new Map<string, Charge>()
  const bookings = new Map<string, (charge: Charge) => void>()

  function book({ orderId, amount }: ChargeRequest): Charge {
    const nth = charges.filter((charge) => charge.orderId === orderId).length
    const charge = { id: makeId('ch', `${orderId}/${nth}`), orderId, amount }
    charges.push(charge)
    return charge
  }

  async function charge(request: ChargeRequest, key: string | undefined) {
    if (request.card === 'empty') return { status: 402, body: { decline_code: 'insufficient_funds' } }
    if (request.acquirer === 'old') return { status: 200, body: await chargeSlowly(request) }
    const known = key === undefined ? undefined : byKey.get(key)
    const taken = known ?? book(request)
    if (key !== undefined) byKey.set(key, taken)
    return { status: 200, body: taken }
  }

  /** Takes the money although the caller may have hung up by then. */
  async function chargeSlowly(request: ChargeRequest): Promise<Charge> {
    const announce = bookings.get(request.orderId)
    if (!announce) return book(request)
    bookings.delete(request.orderId)
    const taken = book(request)
    await sleep(slowMs)
    announce(taken)
    return taken
  }

  const server = createServer(async (request, response) => {
    const key = request.headers['idempotency-key']?.toString()
    const { status, body } = await charge(await readJson(request), key)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/charges`,
    charges,
    /** Resolves with the slow charge of an order once it has gone through: the provider's webhook. */
    awaitSlowCharge(orderId: string) {
      return new Promise<Charge>((resolve) => bookings.set(orderId, resolve))
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

export type PaymentProvider = Awaited<ReturnType<typeof startPaymentProvider>>

async function readJson(request: IncomingMessage): Promise<ChargeRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}
