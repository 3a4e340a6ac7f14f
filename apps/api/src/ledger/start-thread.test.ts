import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../database/connect.ts'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { findRefs, findThread, type Ref, type StartThreadInput, startThread } from './index.ts'

let database: TestDatabase
let rival: TestDatabase['sql']

beforeAll(async () => {
  database = await createDatabase()
  rival = connect(database.url, { connections: 2 })
})
afterAll(async () => {
  await rival.end()
  await database.drop()
})

const start = (input: StartThreadInput, sql = database.sql) => startThread(sql, database.workspace, input)
const refsOf = async (threadId: string): Promise<Ref[]> =>
  (await findRefs(database.sql, database.workspace, [threadId]))[0] ?? []
const newKey = () => `order:${randomUUID()}`

test('a thread is started with all that is said of it', async () => {
  const key = newKey()
  const refs = [
    { key: 'customer_id', value: 'C-1' },
    { key: 'order_id', value: 'ORD-1' },
  ]
  const { thread, created } = await start({
    key,
    label: 'Order 1',
    refs,
    tags: ['eu', 'b2b', 'eu'],
    service: 'shop',
  })
  expect(created).toBe(true)
  expect(thread).toMatchObject({
    key,
    label: 'Order 1',
    status: 'ACTIVE',
    tags: ['eu', 'b2b'],
    service: 'shop',
    endedAt: null,
  })
  expect(thread.startedAt).toBeInstanceOf(Date)
  expect(await refsOf(thread.id)).toEqual(refs)
  expect(await findThread(database.sql, database.workspace, { key })).toEqual(thread)
})

test('without a key every call starts a thread of its own', async () => {
  const [first, second] = [await start({}), await start({})]
  expect(first.created && second.created).toBe(true)
  expect(first.thread.id).not.toBe(second.thread.id)
})

test('a known key gives its thread as it is', async () => {
  const key = newKey()
  const first = await start({ key, label: 'first', service: 'shop', tags: ['eu'] })
  const second = await start({ key, label: 'second', service: 'other', tags: ['us'] })
  expect(second).toEqual({ thread: first.thread, created: false })
})

test('a known key adds the references that are new', async () => {
  const key = newKey()
  const order = { key: 'order_id', value: 'ORD-1' }
  const charge = { key: 'charge_id', value: 'ch_1' }
  const { thread } = await start({ key, refs: [order] })
  expect((await start({ key, refs: [order, charge] })).created).toBe(false)
  expect(await refsOf(thread.id)).toEqual([charge, order])
})

test('a reference with another value is refused, and nothing is changed', async () => {
  const key = newKey()
  const order = { key: 'order_id', value: 'ORD-1' }
  const { thread } = await start({ key, refs: [order] })
  const refs = [
    { key: 'charge_id', value: 'ch_1' },
    { key: 'order_id', value: 'ORD-2' },
  ]
  await expect(start({ key, refs })).rejects.toMatchObject({ code: 'REF_CONFLICT', path: 'refs.1.value' })
  expect(await refsOf(thread.id)).toEqual([order])
})

test('two values for one key in one call are refused before anything is written', async () => {
  const key = newKey()
  const refs = [
    { key: 'order_id', value: 'ORD-1' },
    { key: 'order_id', value: 'ORD-2' },
  ]
  await expect(start({ key, refs })).rejects.toMatchObject({ code: 'REF_CONFLICT', path: 'refs.1.value' })
  expect(await findThread(database.sql, database.workspace, { key })).toBeNull()
})

test('a reference given twice is one reference', async () => {
  const order = { key: 'order_id', value: 'ORD-1' }
  const { thread } = await start({ refs: [order, order] })
  expect(await refsOf(thread.id)).toEqual([order])
})

test('another workspace has threads of its own under the same key', async () => {
  const key = newKey()
  const other = await createWorkspace(database.sql)
  const mine = await start({ key, label: 'mine' })
  const theirs = await startThread(database.sql, other, { key, label: 'theirs' })
  expect(theirs.created).toBe(true)
  expect(theirs.thread.id).not.toBe(mine.thread.id)
})

describe('raced over two connections', () => {
  test('one key starts one thread', async () => {
    const key = newKey()
    const calls = Array.from({ length: 20 }, (_, index) => start({ key }, index % 2 ? database.sql : rival))
    const answers = await Promise.all(calls)
    expect(answers.filter(({ created }) => created)).toHaveLength(1)
    expect(new Set(answers.map(({ thread }) => thread.id)).size).toBe(1)
  })

  test('one of two values of a reference wins, the other one is refused', async () => {
    for (let round = 0; round < 10; round++) {
      const key = newKey()
      const answers = await Promise.allSettled([
        start({ key, refs: [{ key: 'order_id', value: 'A' }] }),
        start({ key, refs: [{ key: 'order_id', value: 'B' }] }, rival),
      ])
      const [won, lost] = answers.toSorted((a) => (a.status === 'fulfilled' ? -1 : 1))
      expect(won).toMatchObject({ value: { created: true } })
      expect(lost).toMatchObject({ reason: { code: 'REF_CONFLICT' } })
    }
  })

  test('a call that meets an unfinished one waits for what becomes of it', async () => {
    const key = newKey()
    const waiting = () => database.sql`
      select 1 as one from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    const unfinished = await rival.reserve()
    await unfinished`begin`
    await startThread(unfinished, database.workspace, { key, label: 'rolled back' })
    const call = start({ key, label: 'stays' })
    await expect.poll(waiting).toHaveLength(1)
    await unfinished`rollback`
    unfinished.release()
    expect(await call).toMatchObject({ created: true, thread: { label: 'stays' } })
  })
})

describe('refused before anything is written', () => {
  const long = (length: number) => 'é😀'.repeat(length / 2)

  test.each<[string, StartThreadInput, string, string]>([
    ['an empty key', { key: '' }, 'KEY_INVALID', 'key'],
    ['a key of white space', { key: ' \u2003' }, 'KEY_INVALID', 'key'],
    ['a key with a control character', { key: 'a\nb' }, 'KEY_INVALID', 'key'],
    ['a key of 256 characters', { key: long(256) }, 'KEY_INVALID', 'key'],
    ['half of a surrogate pair in a key', { key: 'a\ud800' }, 'INVALID_TEXT', 'key'],
    ['U+0000 in a label', { label: 'a\0b' }, 'INVALID_TEXT', 'label'],
    ['a label of 502 characters', { label: long(502) }, 'BAD_USER_INPUT', 'label'],
    ['an empty service', { service: '' }, 'BAD_USER_INPUT', 'service'],
    ['a service of 202 characters', { service: long(202) }, 'BAD_USER_INPUT', 'service'],
    ['51 tags', { tags: Array(51).fill('t') }, 'BAD_USER_INPUT', 'tags'],
    ['a tag of 102 characters', { tags: ['t', long(102)] }, 'BAD_USER_INPUT', 'tags.1'],
    ['half of a surrogate pair in a tag', { tags: ['\udc00'] }, 'INVALID_TEXT', 'tags.0'],
    ['51 references', { refs: Array(51).fill({ key: 'k', value: 'v' }) }, 'BAD_USER_INPUT', 'refs'],
    ['a reference without a key', { refs: [{ key: '', value: 'v' }] }, 'BAD_USER_INPUT', 'refs.0.key'],
    [
      'a reference key of 102 characters',
      { refs: [{ key: long(102), value: 'v' }] },
      'BAD_USER_INPUT',
      'refs.0.key',
    ],
    [
      'a reference value of 256 characters',
      { refs: [{ key: 'k', value: long(256) }] },
      'BAD_USER_INPUT',
      'refs.0.value',
    ],
    ['U+0000 in a reference value', { refs: [{ key: 'k', value: '\0' }] }, 'INVALID_TEXT', 'refs.0.value'],
  ])('%s', async (_, input, code, path) => {
    const label = `refused ${randomUUID()}`
    await expect(start({ label, ...input })).rejects.toMatchObject({ code, path })
    expect(await database.sql`select 1 as one from threads where label = ${label}`).toHaveLength(0)
  })

  test('lengths are counted in characters, not in code units', async () => {
    const input = {
      key: `${randomUUID()}${'😀'.repeat(255 - 36)}`,
      label: '😀'.repeat(500),
      service: '😀'.repeat(200),
      tags: ['😀'.repeat(100)],
      refs: [{ key: '😀'.repeat(100), value: '😀'.repeat(255) }],
    }
    const { thread } = await start(input)
    expect(thread).toMatchObject({
      key: input.key,
      label: input.label,
      service: input.service,
      tags: input.tags,
    })
    expect(await refsOf(thread.id)).toEqual(input.refs)
  })

  test('a text is stored as it was sent: no trimming, no normalisation', async () => {
    const key = `  Cafe\u0301 ${randomUUID()} `
    expect((await start({ key, label: ' é ' })).thread).toMatchObject({ key, label: ' é ' })
    expect((await start({ key: key.normalize('NFC') })).created).toBe(true)
  })
})
