import { afterEach, describe, expect, test } from 'vitest'
import { recorded, startServer, stepsOf, type Turn } from '../test/start-server.ts'
import { connect } from './client.ts'
import { ContextError, KeyCollisionError, StepBusyError } from './errors.ts'

const closing: Array<() => unknown> = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

async function openThread(...turns: Turn[]) {
  const server = await startServer(...(turns.length > 0 ? turns : [recorded('RECORDED')]))
  closing.push(server.close)
  const ledger = connect({ url: server.url, apiKey: 'key', service: 'checkout' })
  const inputs = () => stepsOf(server.received)
  return { thread: ledger.thread('order:1'), server, inputs, lastInput: () => inputs().at(-1) }
}

const rfc3339 = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

test('the documented example runs as it is written', async () => {
  const { thread, inputs } = await openThread()
  const stripe = { charges: { create: async (_: { amount: number }) => ({ id: 'ch_1' }) } }

  // biome-ignore format: as the documentation has it
  await thread.step('validate_cart')
    .addContext({ items: '3', total: '99.99' })
    .success();

  const payment = await stripe.charges.create({ amount: 9999 })
  // biome-ignore format: as the documentation has it
  await thread.step('charge_payment')
    .idempotencyKey(payment.id)
    .addContext({ amount: '99.99' })
    .success();

  const common = {
    threadKey: 'order:1',
    service: 'checkout',
    status: 'SUCCESS',
    executionId: expect.any(String),
  }
  const times = { startedAt: rfc3339, finishedAt: rfc3339 }
  expect(inputs()).toEqual([
    { ...common, ...times, name: 'validate_cart', context: { items: '3', total: '99.99' } },
    { ...common, ...times, name: 'charge_payment', context: { amount: '99.99' }, idempotencyKey: 'ch_1' },
  ])
})

describe('a step sends', () => {
  test('its scope, its identifying fields and its sub-steps', async () => {
    const { thread, lastInput } = await openThread()
    const step = thread.step('ship').workspaceKey().identifiedBy('/orderId', '/parcel')
    await step.subStep('label').subStep('pickup', { by: 'van' }, 'FAILED').success()
    expect(lastInput()).toMatchObject({
      keyScope: 'WORKSPACE',
      fingerprintFields: ['/orderId', '/parcel'],
      subSteps: [
        { name: 'label', status: 'SUCCESS', at: rfc3339 },
        { name: 'pickup', status: 'FAILED', at: rfc3339, context: { by: 'van' } },
      ],
    })
  })

  test('one execution id a call, unless it is named', async () => {
    const { thread, inputs } = await openThread()
    const step = thread.step('charge')
    await step.failed()
    await step.success()
    await step.executionId('run-1').success()
    const [first, second, named] = inputs().map(({ executionId }) => executionId)
    expect(first).not.toBe(second)
    expect(named).toBe('run-1')
  })

  test('the times that are given, and another service', async () => {
    const { thread, lastInput } = await openThread()
    const step = thread.step('charge').service('importer')
    await step.startedAt(new Date(0)).finishedAt(new Date(1500)).success()
    expect(lastInput()).toMatchObject({
      service: 'importer',
      startedAt: '1970-01-01T00:00:00.000Z',
      finishedAt: '1970-01-01T00:00:01.500Z',
    })
  })

  test('contexts merged field by field, as they were when they were added', async () => {
    const { thread, lastInput } = await openThread()
    const items = ['a']
    const step = thread.step('reserve').addContext({ items, note: 'first' })
    items.push('b')
    const dangerous = JSON.parse('{"__proto__":{"admin":true},"note":"second"}')
    await step.addContext(dangerous).success()
    expect(JSON.stringify(lastInput()?.context)).toBe(
      '{"items":["a"],"note":"second","__proto__":{"admin":true}}',
    )
  })

  test('results of any JSON type, and an error as it was thrown', async () => {
    const { thread, inputs } = await openThread()
    await thread.step('a').success([1, null])
    await thread.step('a').success(null)
    await thread.step('a').success()
    await thread.step('a').failed({ decline_code: 'insufficient_funds' })
    await thread.step('a').error(Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' }))
    expect(inputs().map(({ status, result, error }) => ({ status, result, error }))).toEqual([
      { status: 'SUCCESS', result: [1, null] },
      { status: 'SUCCESS', result: null },
      { status: 'SUCCESS' },
      { status: 'FAILED', error: { decline_code: 'insufficient_funds' } },
      { status: 'ERROR', error: { name: 'TypeError', message: 'fetch failed', code: 'ECONNRESET' } },
    ])
  })
})

describe('a step refuses, without a request,', () => {
  test('a context that is no plain object, or holds what JSON cannot', async () => {
    const { thread, server } = await openThread()
    const step = thread.step('charge')
    expect(() => step.addContext([1])).toThrow(ContextError)
    expect(() => step.addContext('text' as never)).toThrow(ContextError)
    expect(() => step.subStep('part', {}, 'success' as never)).toThrow(TypeError)
    expect(() => step.addContext({ total: Number.NaN })).toThrow('context/total is NaN')
    expect(() => step.subStep('part', new Map())).toThrow(ContextError)
    await expect(step.success({ id: 1n })).rejects.toMatchObject({ code: 'UNSAFE_NUMBER', path: '/id' })
    await expect(step.failed(new Map())).rejects.toMatchObject({ code: 'CONTEXT_INVALID', part: 'error' })
    expect(server.received).toHaveLength(0)
  })

  test('a key or a name that is no string: undefined must not become a derived key', async () => {
    const { thread } = await openThread()
    const payment: { id?: string } = {}
    expect(() => thread.step('charge').idempotencyKey(payment.id as string)).toThrow(
      new TypeError('idempotencyKey must be a string, not undefined'),
    )
    expect(() => thread.step(null as never)).toThrow(TypeError)
    expect(() => thread.step('charge').startedAt(new Date(Number.NaN))).toThrow(RangeError)
    expect(() => thread.step('charge').finishedAt(new Date(8.64e15))).toThrow(RangeError)
  })
})

describe('a call resolves or rejects by its outcome', () => {
  test.each(['RECORDED', 'RETRIED', 'DEDUPLICATED'])('%s resolves', async (outcome) => {
    const { thread } = await openThread(recorded(outcome))
    const answer = await thread.step('charge').idempotencyKey('pay_1').success({ id: 'ch_1' })
    expect(answer).toMatchObject({ outcome, duplicate: outcome === 'DEDUPLICATED', attempt: { outcome } })
    expect(answer.step).toMatchObject({ name: 'charge', idempotencyKey: 'pay_1', result: { id: 'ch_1' } })
  })

  test('COLLIDED rejects with what differs, and keeps values out of the message', async () => {
    const changes = [{ path: '/amount', before: '99.99', after: '120.00' }]
    const { thread } = await openThread(recorded('COLLIDED', { changes }))
    const call = thread.step('charge').idempotencyKey('pay_1').addContext({ amount: '120.00' }).success()
    const error = await call.catch((error) => error)
    expect(error).toBeInstanceOf(KeyCollisionError)
    expect(error).toMatchObject({
      code: 'KEY_COLLISION',
      changes,
      step: { name: 'charge' },
      attempt: { changes },
    })
    expect(error.message).toBe(
      'The key "pay_1" of step "charge" belongs to a different operation. They differ in /amount. ' +
        'Give each operation a key of its own.',
    )
  })

  test('BUSY rejects', async () => {
    const { thread } = await openThread(recorded('BUSY'))
    const error = await thread
      .step('charge')
      .success()
      .catch((error) => error)
    expect(error).toBeInstanceOf(StepBusyError)
    expect(error).toMatchObject({ code: 'STEP_BUSY', step: { name: 'charge' } })
  })
})
