import { LosslessNumber } from 'lossless-json'
import { describe, expect, test } from 'vitest'
import { diffValues } from './diff-values.ts'
import type { Change } from './difference.ts'
import { listDifferences } from './list-differences.ts'
import { restoreBefore } from './restore-before.ts'

const changed = (path: string, before: unknown, after: unknown): Change => ({
  path,
  before,
  after,
  beforeAbsent: false,
  afterAbsent: false,
})
const added = (path: string, after: unknown): Change => ({
  path,
  after,
  beforeAbsent: true,
  afterAbsent: false,
})
const removed = (path: string, before: unknown): Change => ({
  path,
  before,
  beforeAbsent: false,
  afterAbsent: true,
})

describe('diffValues', () => {
  test('an item that is further up is moved, and the others are not', () => {
    expect(diffValues({ stops: ['A', 'B', 'C'] }, { stops: ['C', 'A', 'B'] })).toEqual([
      { kind: 'moved', path: '/stops/0', from: '/stops/2', after: 'C' },
    ])
  })

  test('an item that stands where it was has not moved, though all others changed places around it', () => {
    expect(diffValues([[7, 8, 9]], [[9, 8, 7]])).toEqual([
      { kind: 'moved', path: '/0/0', from: '/0/2', after: 9 },
    ])
  })

  test('an item that moved and changed is both, and is known again by its id', () => {
    const before = {
      items: [
        { id: 'a', price: 1 },
        { id: 'b', price: 2 },
        { id: 'c', price: 3 },
      ],
    }
    const after = {
      items: [
        { id: 'c', price: 9 },
        { id: 'a', price: 1 },
        { id: 'b', price: 2 },
      ],
    }
    expect(diffValues(before, after)).toEqual([
      { kind: 'moved', path: '/items/0', from: '/items/2', after: { id: 'c', price: 9 } },
      { kind: 'changed', path: '/items/0/price', before: 3, after: 9 },
    ])
  })

  test('an item that is put in front changes none of those behind it', () => {
    expect(diffValues([{ id: 1 }, { id: 2 }], [{ id: 0 }, { id: 1 }, { id: 2 }])).toEqual([
      { kind: 'added', path: '/0', after: { id: 0 } },
    ])
  })

  test('an item that is gone is removed, at the place where it was', () => {
    expect(diffValues(['a', 'b', 'c'], ['a', 'c'])).toEqual([{ kind: 'removed', path: '/1', before: 'b' }])
  })

  test('what follows a removed item is compared with what it was', () => {
    const before = [{ id: 1 }, { id: 2, quantity: 1 }, { id: 3, quantity: 1 }]
    const after = [{ id: 2, quantity: 5 }, { id: 3, quantity: 1 }, { id: 4 }]
    expect(diffValues(before, after)).toEqual([
      { kind: 'removed', path: '/0', before: { id: 1 } },
      { kind: 'changed', path: '/0/quantity', before: 1, after: 5 },
      { kind: 'added', path: '/2', after: { id: 4 } },
    ])
  })

  test('without an id an item is compared with the one in its place', () => {
    const before = { lines: [{ text: 'tea', price: 1 }, 'x'] }
    const after = { lines: [{ text: 'tea', price: 2 }, 'y'] }
    expect(diffValues(before, after)).toEqual([
      { kind: 'changed', path: '/lines/0/price', before: 1, after: 2 },
      { kind: 'changed', path: '/lines/1', before: 'x', after: 'y' },
    ])
  })

  test('two numbers that a double cannot tell apart differ, and are values', () => {
    const one = { total: [new LosslessNumber('9007199254740993')] }
    const other = { total: [new LosslessNumber('9007199254740995')] }
    expect(diffValues(one, { total: [new LosslessNumber('9007199254740993')] })).toEqual([])
    expect(diffValues(one, other)).toEqual([
      { kind: 'changed', path: '/total/0', before: one.total[0], after: other.total[0] },
    ])
  })

  test('an item is known again by an id that a double cannot hold', () => {
    const [one, other] = ['9007199254740993', '9007199254740995'].map((id) => new LosslessNumber(id))
    const before = [
      { id: one, price: 1 },
      { id: other, price: 2 },
    ]
    expect(diffValues(before, [{ id: other, price: 3 }])).toEqual([
      { kind: 'removed', path: '/0', before: { id: one, price: 1 } },
      { kind: 'changed', path: '/0/price', before: 2, after: 3 },
    ])
  })

  test('fields come, go, and change what they are', () => {
    expect(diffValues({ a: 1, b: null, 'c/d': {} }, { b: [], 'c/d': { e: 1 }, f: 2 })).toEqual(
      expect.arrayContaining([
        { kind: 'removed', path: '/a', before: 1 },
        { kind: 'changed', path: '/b', before: null, after: [] },
        { kind: 'added', path: '/c~1d/e', after: 1 },
        { kind: 'added', path: '/f', after: 2 },
      ]),
    )
  })

  test('the same is no difference', () => {
    const value = { a: [1, { b: [null, 'x'] }] }
    expect(diffValues(value, structuredClone(value))).toEqual([])
  })
})

describe('restoreBefore', () => {
  test('undoes what changed, came and went', () => {
    const after = { amount: '2', note: 'new', list: [1, 5, 3] }
    const changes = [
      changed('/amount', '1', '2'),
      changed('/list/1', 2, 5),
      removed('/list/3', 4),
      removed('/list/4', 5),
      added('/note', 'new'),
      removed('/old~1one', true),
    ]
    expect(JSON.stringify(restoreBefore(after, changes))).toBe(
      '{"amount":"1","list":[1,2,3,4,5],"old/one":true}',
    )
  })

  test('takes items off the end of a list', () => {
    expect(restoreBefore(['a', 'b', 'c'], [added('/1', 'b'), added('/2', 'c')])).toEqual(['a'])
  })

  test('the whole is what it was', () => {
    expect(restoreBefore({ a: 1 }, [changed('', [1], { a: 1 })])).toEqual([1])
  })
})

describe('listDifferences', () => {
  test('outside of lists the server’s word is taken', async () => {
    const changes = [changed('/amount', '1', '2'), added('/note', 'x')]
    expect(await listDifferences({ amount: '2', note: 'x' }, changes)).toEqual([
      { kind: 'changed', path: '/amount', before: '1', after: '2' },
      { kind: 'added', path: '/note', after: 'x' },
    ])
  })

  test('a list that the server compared place by place is compared item by item', async () => {
    const changes = [
      changed('/stops/0', 'A', 'C'),
      changed('/stops/1', 'B', 'A'),
      changed('/stops/2', 'C', 'B'),
    ]
    expect(await listDifferences({ stops: ['C', 'A', 'B'] }, changes)).toEqual([
      { kind: 'moved', path: '/stops/0', from: '/stops/2', after: 'C' },
    ])
  })

  test('too many changes to be listed are fewer where a list only moved on', async () => {
    const before = { rows: Array.from({ length: 400 }, (_, index) => ({ id: index, text: 'x' })) }
    const after = { rows: [{ id: 'new' }, ...before.rows] }
    expect(await listDifferences(after, [changed('', before, after)])).toEqual([
      { kind: 'added', path: '/rows/0', after: { id: 'new' } },
    ])
  })

  test('a list that is too long to be compared is left as the server has it', async () => {
    const items = Array.from({ length: 600 }, (_, index) => index)
    expect(await listDifferences(items, [changed('/0', 7, 0)])).toEqual([
      { kind: 'changed', path: '/0', before: 7, after: 0 },
    ])
  })
})
