import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import {
  answer,
  type Received,
  recorded,
  startServer,
  status,
  stepsOf,
  type Turn,
  toPayload,
} from '../test/start-server.ts'
import { createVirtualClock } from '../test/virtual-clock.ts'
import { type ConnectOptions, connectWithClock } from './client.ts'

const closing: Array<() => unknown> = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

type Step = Record<string, unknown>

async function connectTo(turns: Turn[], options: Partial<ConnectOptions> = {}) {
  const server = await startServer(...turns)
  closing.push(server.close)
  const clock = createVirtualClock()
  const ledger = connectWithClock({ url: server.url, apiKey: 'key', ...options }, clock)
  const thread = ledger.thread('order:1')
  const record = (key: string) => thread.step('charge').idempotencyKey(key).success(key)
  return { ledger, thread, record, clock, server, requests: () => server.received.map(keysOf) }
}

function keysOf(received: Received): unknown[] {
  return stepsOf([received]).map((step) => step.idempotencyKey)
}

/** A turn that answers when it is told to. */
function createHeldTurn() {
  let arrive = () => {}
  let release = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const turn: Turn = async (response, received) => {
    arrive()
    await released
    recorded('RECORDED')(response, received)
  }
  return { turn, arrived, release }
}

/** Answers each item as the function says. */
function each(toAnswer: (step: Step) => object): Turn {
  return (response, received) => {
    const recordSteps = stepsOf([received]).map(toAnswer)
    answer({ recordSteps })(response, received)
  }
}

const resultOf = ({ step }: { step: { result: unknown } }) => step.result

describe('calls travel in one request', () => {
  test('when they are made in one tick, in their order, each with its own answer', async () => {
    const { record, requests } = await connectTo([recorded('RECORDED')])
    const answers = await Promise.all(['a', 'b', 'c'].map(record))
    expect(requests()).toEqual([['a', 'b', 'c']])
    expect(answers.map(resultOf)).toEqual(['a', 'b', 'c'])
  })

  test('when they are made while as many requests as may be are under way', async () => {
    const held = createHeldTurn()
    const { record, requests } = await connectTo([held.turn, recorded('RECORDED')], { mostRequests: 1 })
    const first = record('a')
    await held.arrived
    const others = ['b', 'c'].map(record)
    held.release()
    await Promise.all([first, ...others])
    expect(requests()).toEqual([['a'], ['b', 'c']])
  })

  test('but not with join: false', async () => {
    const { record, server } = await connectTo([recorded('RECORDED')], { join: false })
    await Promise.all(['a', 'b'].map(record))
    expect(server.received.map(({ variables }) => variables.input)).toEqual([
      expect.objectContaining({ name: 'charge' }),
      expect.objectContaining({ name: 'charge' }),
    ])
  })

  test('of at most 500', async () => {
    const { record, requests } = await connectTo([recorded('RECORDED')])
    await Promise.all(Array.from({ length: 1001 }, (_, index) => record(String(index))))
    const sizes = requests().map((keys) => keys.length)
    expect(sizes.sort((a, b) => b - a)).toEqual([500, 500, 1])
  })

  test('of at most 1 MB, whatever the characters', async () => {
    const { thread, server } = await connectTo([recorded('RECORDED')])
    const text = '語'.repeat(20_000)
    const calls = Array.from({ length: 40 }, () => thread.step('scan').addContext({ text }).success())
    await Promise.all(calls)
    expect(stepsOf(server.received)).toHaveLength(40)
    for (const { variables } of server.received) {
      const bytes = Buffer.byteLength(JSON.stringify(variables))
      expect(bytes).toBeLessThanOrEqual(1_010_000)
    }
    expect(server.received).toHaveLength(3)
  })
})

describe('one call does not pay for another', () => {
  test('a refused one rejects alone', async () => {
    const refused = { code: 'KEY_INVALID', message: 'idempotencyKey is empty.', path: 'idempotencyKey' }
    const turn = each((step) => (step.idempotencyKey === '' ? refused : toPayload('RECORDED', step)))
    const { record, server } = await connectTo([turn])
    const [first, second, third] = await Promise.allSettled(['a', '', 'c'].map(record))
    expect([first?.status, third?.status]).toEqual(['fulfilled', 'fulfilled'])
    expect(second).toMatchObject({ reason: { name: 'LedgerRefusedError', ...refused } })
    expect(server.received).toHaveLength(1)
  })

  test('one that collides rejects alone', async () => {
    const turn = each((step) => toPayload(step.idempotencyKey === 'b' ? 'COLLIDED' : 'RECORDED', step))
    const { record } = await connectTo([turn])
    const settled = await Promise.allSettled(['a', 'b'].map(record))
    expect(settled).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'KEY_COLLISION' } }])
  })

  test.each<[string, (step: Step) => object | undefined]>([
    ['is UNAVAILABLE', () => ({ code: 'UNAVAILABLE', message: 'The database is away.', path: null })],
    ['has no answer', () => undefined],
  ])('one that %s is sent again without the others', async (_, toAnswer) => {
    const turn = each(
      (step) => (step.idempotencyKey === 'b' ? toAnswer(step) : toPayload('RECORDED', step)) as object,
    )
    const { record, server, requests } = await connectTo([turn, recorded('RECORDED')])
    const answers = await Promise.all(['a', 'b', 'c'].map(record))
    expect(answers.map(resultOf)).toEqual(['a', 'b', 'c'])
    expect(requests()).toEqual([['a', 'b', 'c'], ['b']])
    const [, first, , again] = stepsOf(server.received)
    expect(again).toEqual(first)
  })
})

test('a request that is sent again is the same, execution ids and all', async () => {
  const { record, server } = await connectTo([status(503), recorded('RECORDED')])
  await Promise.all(['a', 'b'].map(record))
  const [first, second] = server.received
  expect(second?.variables).toEqual(first?.variables)
  expect(new Set(stepsOf(server.received).map((step) => step.executionId)).size).toBe(2)
})

test('a call that has waited for others until its deadline rejects without a request', async () => {
  const held = createHeldTurn()
  const { record, clock, server } = await connectTo([held.turn], { mostRequests: 1 })
  const first = record('a')
  await held.arrived
  const second = record('b')
  await clock.sleep(30_000)
  held.release()
  await first
  await expect(second).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' })
  expect(server.received).toHaveLength(1)
})

test('calls for one step arrive in their order, one request at a time, however they are made', async () => {
  const call = record({ key: constantFrom('a', 'b', 'c'), ticksBefore: integer({ min: 0, max: 3 }) })
  await assert(
    asyncProperty(
      array(call, { maxLength: 40 }),
      integer({ min: 1, max: 4 }),
      async (calls, mostRequests) => {
        const underWay = new Set<unknown>()
        const turn: Turn = (response, received) => {
          const keys = new Set(keysOf(received))
          for (const key of keys) {
            expect(underWay).not.toContain(key)
            underWay.add(key)
          }
          setImmediate(() => {
            for (const key of keys) underWay.delete(key)
            recorded('RECORDED')(response, received)
          })
        }
        const { thread, server } = await connectTo([turn], { mostRequests })
        const answers: Promise<unknown>[] = []
        for (const [index, { key, ticksBefore }] of calls.entries()) {
          for (let tick = 0; tick < ticksBefore; tick++) await new Promise(setImmediate)
          answers.push(thread.step('charge').idempotencyKey(key).success(index).then(resultOf))
        }
        expect(await Promise.all(answers)).toEqual(calls.map((_, index) => index))
        for (const key of ['a', 'b', 'c']) {
          const order = stepsOf(server.received).filter((step) => step.idempotencyKey === key)
          expect(order.map((step) => step.result)).toEqual(
            calls.flatMap((call, index) => (call.key === key ? [index] : [])),
          )
        }
        await server.close()
      },
    ),
    { numRuns: 40 },
  )
})
