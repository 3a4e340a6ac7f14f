import { afterEach, describe, expect, test } from 'vitest'
import { answer, recorded, reset, startServer, type Turn } from '../test/start-server.ts'
import { connect } from './client.ts'

const closing: Array<() => unknown> = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

const started = answer({ startThread: { thread: { id: 'thread-1' } } })
const done = answer({ done: true })

async function open(...turns: Turn[]) {
  const server = await startServer(...turns)
  closing.push(server.close)
  const ledger = connect({ url: server.url, apiKey: 'key', service: 'checkout' })
  return { ledger, variables: () => server.received.map(({ variables }) => variables) }
}

describe('start', () => {
  test('sends label, key, references and tags, and records by the id that comes back', async () => {
    const { ledger, variables } = await open(started, recorded('RECORDED'))
    const refs = { order_id: 'ORD-1', customer_id: 'C-9' }
    const thread = await ledger.start('Order ORD-1', { key: 'order:ORD-1', refs, tags: ['eu'] })
    await thread.step('validate_cart').success()
    expect(thread).toMatchObject({ id: 'thread-1', key: 'order:ORD-1' })
    expect(variables()).toEqual([
      {
        input: {
          key: 'order:ORD-1',
          label: 'Order ORD-1',
          refs: [
            { key: 'order_id', value: 'ORD-1' },
            { key: 'customer_id', value: 'C-9' },
          ],
          tags: ['eu'],
          service: 'checkout',
        },
      },
      { input: [expect.objectContaining({ threadId: 'thread-1' })] },
    ])
  })

  test('makes a key where none is given, so that a request sent again starts one thread', async () => {
    const { ledger, variables } = await open(reset, started)
    const { key } = await ledger.start('Order')
    expect(variables()).toEqual([{ input: expect.objectContaining({ key }) }, variables()[0]])
    expect(key).not.toBe('')
  })

  test('rejects a reference that is no string', async () => {
    const { ledger } = await open()
    const refs = { order_id: 7 as never }
    await expect(ledger.start('Order', { refs })).rejects.toThrow(
      'refs.order_id must be a string, not number',
    )
  })
})

describe('a thread named by its key', () => {
  test('learns its id once, when it is needed', async () => {
    const { ledger, variables } = await open(started, done)
    const thread = ledger.thread('order:1')
    expect(thread.id).toBeUndefined()
    await thread.addRefs({ charge_id: 'ch_1' })
    await thread.complete()
    await thread.cancel('fraud')
    expect(variables()).toEqual([
      { input: { key: 'order:1', service: 'checkout' } },
      { threadId: 'thread-1', refs: [{ key: 'charge_id', value: 'ch_1' }] },
      { threadId: 'thread-1', status: 'COMPLETED' },
      { threadId: 'thread-1', status: 'CANCELLED', reason: 'fraud' },
    ])
  })

  test('ends as a whole although the ledger is closed in between', async () => {
    const { ledger, variables } = await open(started, done)
    const ended = ledger.thread('order:1').complete()
    await ledger.close()
    await ended
    expect(variables()).toHaveLength(2)
  })
})
