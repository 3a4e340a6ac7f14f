import { array, assert, asyncProperty, constant, integer, nat, oneof } from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  answer,
  cutShort,
  malformed,
  recorded,
  refusal,
  reset,
  silence,
  startServer,
  status,
  stepsOf,
  type Turn,
} from '../test/start-server.ts'
import { createVirtualClock } from '../test/virtual-clock.ts'
import { type ConnectOptions, connect, connectWithClock } from './client.ts'
import { LedgerRefusedError, LedgerUnavailableError } from './errors.ts'

const closing: Array<() => unknown> = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

async function connectTo(turns: Turn[], options: Partial<ConnectOptions> = {}) {
  const server = await startServer(...turns)
  closing.push(server.close)
  const clock = createVirtualClock()
  const ledger = connectWithClock({ url: server.url, apiKey: 'key', service: 'checkout', ...options }, clock)
  return { ledger, clock, server, inputs: () => stepsOf(server.received) }
}

const charge = (ledger: Awaited<ReturnType<typeof connectTo>>['ledger']) =>
  ledger.thread('order:1').step('charge_payment').idempotencyKey('pay_1').addContext({ amount: '99.99' })

describe.each([{ join: true }, { join: false }])(
  'a call is sent again, unchanged, after ($join)',
  ({ join }) => {
    test.each<[string, Turn]>([
      ['a connection that was reset', reset],
      ['an answer that was cut short', cutShort],
      ['an answer that is no JSON', malformed],
      ['an answer without data', answer(null as never)],
      ['503', status(503)],
      ['500', status(500)],
      ['429', status(429)],
      ['UNAVAILABLE', refusal('UNAVAILABLE')],
      ['RATE_LIMITED', refusal('RATE_LIMITED')],
      ['an internal server error', refusal('INTERNAL_SERVER_ERROR')],
    ])('%s', async (_, fault) => {
      const { ledger, inputs, clock } = await connectTo([fault, fault, recorded('RECORDED')], { join })
      expect(await charge(ledger).success()).toMatchObject({ outcome: 'RECORDED', duplicate: false })
      expect(clock.slept).toEqual([100, 200])
      const [first, ...again] = inputs()
      expect(again).toEqual([first, first])
      expect(first).toMatchObject({ executionId: expect.stringMatching(/^[0-9a-f-]{32,36}$/) })
    })

    const beginning: Turn = (response) => response.write('{"data":')

    test.each<[string, Turn]>([
      ['no answer in time', silence],
      ['an answer that began in time, and did not end', beginning],
    ])('%s', async (_, slow) => {
      const { ledger, inputs } = await connectTo([slow, recorded('RECORDED')], { join, timeoutMs: 100 })
      await charge(ledger).success()
      // On a busy machine the second try may run out of time as well.
      expect(inputs().length).toBeGreaterThanOrEqual(2)
      expect(new Set(inputs().map((input) => JSON.stringify(input))).size).toBe(1)
    })
  },
)

describe('the server’s own wish for the next try', () => {
  test.each<[string, Turn, number]>([
    ['Retry-After in seconds', status(503, { 'retry-after': '7' }), 7_000],
    ['extensions.retryAfter', refusal('RATE_LIMITED', { retryAfter: 2 }), 2_000],
    ['a Retry-After that is none', status(503, { 'retry-after': 'soon' }), 0],
    ['a Retry-After that is over', status(429, { 'retry-after': new Date(0).toUTCString() }), 0],
  ])('%s', async (_, fault, expected) => {
    const { ledger, clock } = await connectTo([fault, recorded('RECORDED')])
    await charge(ledger).success()
    expect(clock.slept).toEqual([expected + 100])
  })

  test('Retry-After as a date', async () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString()
    const turns = [status(503, { 'retry-after': inAMinute }), recorded('RECORDED')]
    const { ledger, clock } = await connectTo(turns, { deadlineMs: 120_000 })
    await charge(ledger).success()
    expect(clock.slept[0]).toBeGreaterThan(58_000)
    expect(clock.slept[0]).toBeLessThanOrEqual(60_100)
  })
})

describe('what cannot be delivered', () => {
  test('rejects between the last try in time and the deadline, whatever the server asks for', async () => {
    const seconds = oneof(constant(0), nat(40))
    await assert(
      asyncProperty(
        array(seconds, { minLength: 1, maxLength: 5 }),
        integer({ min: 1, max: 60_000 }),
        async (waits, deadlineMs) => {
          const turns = waits.map((seconds) => status(503, { 'retry-after': String(seconds) }))
          const { ledger, clock } = await connectTo(turns, { deadlineMs })
          await expect(charge(ledger).success()).rejects.toThrow(LedgerUnavailableError)
          expect(clock.now()).toBeLessThan(deadlineMs)
          expect(clock.now() + 45_000).toBeGreaterThanOrEqual(deadlineMs)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('rejects at the deadline, with the last fault as its cause', async () => {
    const { ledger, clock } = await connectTo([status(503)])
    const error = await charge(ledger)
      .success()
      .catch((error) => error)
    expect(error).toBeInstanceOf(LedgerUnavailableError)
    expect(error).toMatchObject({
      code: 'LEDGER_UNAVAILABLE',
      cause: { message: 'HTTP 503: Service Unavailable' },
    })
    expect(clock.now()).toBeLessThan(30_000)
    expect(clock.now()).toBeGreaterThan(20_000)
  })

  test('rejects at once where the server asks for more time than there is', async () => {
    const { ledger, server } = await connectTo([status(503, { 'retry-after': '31' })])
    await expect(charge(ledger).success()).rejects.toThrow(LedgerUnavailableError)
    expect(server.received).toHaveLength(1)
  })

  test('says that nobody listens', async () => {
    const { ledger, server } = await connectTo([])
    await server.close()
    const error = await charge(ledger)
      .success()
      .catch((error) => error)
    expect(error).toMatchObject({ cause: { cause: { code: 'ECONNREFUSED' } } })
  })
})

describe('a refusal is not sent again', () => {
  test.each(['KEY_INVALID', 'UNAUTHENTICATED', 'REF_CONFLICT', 'GRAPHQL_VALIDATION_FAILED'])(
    '%s',
    async (code) => {
      const { ledger, server } = await connectTo([refusal(code, { path: 'input.name' })])
      const error = await charge(ledger)
        .success()
        .catch((error) => error)
      expect(error).toBeInstanceOf(LedgerRefusedError)
      expect(error).toMatchObject({ code, path: 'input.name', message: `refused: ${code}` })
      expect(server.received).toHaveLength(1)
    },
  )

  test('an address that is not the API’s', async () => {
    const { ledger, server } = await connectTo([status(404)])
    await expect(charge(ledger).success()).rejects.toMatchObject({ code: 'HTTP_404' })
    expect(server.received).toHaveLength(1)
  })
})

describe('connect', () => {
  test('sends the key, and adds the path where there is none', async () => {
    const { ledger, server } = await connectTo([recorded('RECORDED')])
    await charge(ledger).success()
    expect(server.received[0]).toMatchObject({ authorization: 'Bearer key' })
  })

  test.each([
    ['http://host:4000', 'http://host:4000/graphql'],
    ['http://host/ledger/graphql', 'http://host/ledger/graphql'],
  ])('%s is asked at %s, through the fetch that is given', async (url, expected) => {
    const payload = { outcome: 'RECORDED', attempt: { changes: [] }, step: {} }
    const fetch = vi.fn(async (_: unknown) => Response.json({ data: { recordSteps: [payload] } }))
    await charge(connect({ url, apiKey: 'key', fetch })).success()
    expect(String(fetch.mock.calls[0]?.[0])).toBe(expected)
  })

  test.each<[string, object]>([
    ['no url', { apiKey: 'key' }],
    ['no apiKey', { url: 'http://host' }],
    ['an apiKey that no header can hold', { url: 'http://host', apiKey: 'a\nb' }],
  ])('throws on %s', (_, options) => {
    expect(() => connect(options as ConnectOptions)).toThrow(TypeError)
  })
})

describe('close', () => {
  test('waits for the calls under way, and takes no new ones', async () => {
    const turns: Turn[] = [
      (response, call) => void setTimeout(() => recorded('RECORDED')(response, call), 20),
    ]
    const { ledger, server } = await connectTo(turns)
    const order: string[] = []
    const call = charge(ledger)
      .success()
      .then(() => order.push('recorded'))
    const closed = ledger.close().then(() => order.push('closed'))
    await expect(charge(ledger).success()).rejects.toMatchObject({ code: 'LEDGER_CLOSED' })
    await expect(ledger.start('Order 2')).rejects.toMatchObject({ code: 'LEDGER_CLOSED' })
    await Promise.all([call, closed])
    expect(order).toEqual(['recorded', 'closed'])
    expect(server.received).toHaveLength(1)
  })

  test('does not wait longer than the deadline, nor reject for a call that fails', async () => {
    const { ledger } = await connectTo([silence], { timeoutMs: 5, deadlineMs: 500 })
    const call = charge(ledger)
      .success()
      .catch((error) => error)
    await ledger.close()
    expect(await call).toBeInstanceOf(LedgerUnavailableError)
  })
})
