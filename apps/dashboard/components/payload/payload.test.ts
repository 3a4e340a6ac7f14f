import { LosslessNumber } from 'lossless-json'
import { describe, expect, test } from 'vitest'
import { createPattern, findInPayload, mostMatches } from './find-in-payload.ts'
import { extendPointer, followPointer, splitPointer } from './json-pointer.ts'
import { divide, findStretches, nameStretch } from './list-children.ts'
import { listAbove, openAtFirst } from './open-payload.ts'
import { isLong, printScalar } from './print-scalar.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('a JSON Pointer', () => {
  test('keeps names with a slash or a tilde apart', () => {
    const pointer = extendPointer(extendPointer('', 'a/b'), '~1')
    expect(pointer).toBe('/a~1b/~01')
    expect(splitPointer(pointer)).toEqual(['a/b', '~1'])
    expect(followPointer({ 'a/b': { '~1': 7 } }, pointer)).toEqual({ value: 7 })
  })

  test('leads to the whole, to items and to null, and else nowhere', () => {
    expect(followPointer([1], '')).toEqual({ value: [1] })
    expect(followPointer({ '': [null] }, '//0')).toEqual({ value: null })
    expect(followPointer([1], '/1')).toBeUndefined()
    expect(followPointer({ a: 'text' }, '/a/length')).toBeUndefined()
    expect(followPointer({}, '/constructor')).toBeUndefined()
  })

  test('a number that is kept as text is one value, not an object', () => {
    expect(followPointer({ n: new LosslessNumber('9007199254740993') }, '/n/value')).toBeUndefined()
  })
})

describe('the children of a node', () => {
  test('a hundred are drawn themselves, more in stretches', () => {
    expect(divide({ first: 0, last: 99 })).toEqual([])
    expect(divide({ first: 0, last: 100 })).toEqual([
      { first: 0, last: 99 },
      { first: 100, last: 100 },
    ])
  })

  test('no number of children is drawn as more than a hundred rows', () => {
    expect(divide({ first: 0, last: 32_000 })).toHaveLength(4)
    expect(divide({ first: 10_000, last: 19_999 })).toHaveLength(100)
  })

  test('a child is found through its stretches', () => {
    expect(findStretches(32_001, 10_150)).toEqual([
      { first: 10_000, last: 19_999 },
      { first: 10_100, last: 10_199 },
    ])
    expect(findStretches(50, 49)).toEqual([])
  })
})

describe('what is open', () => {
  test('a small payload is wholly open', () => {
    expect([...openAtFirst({ a: { b: [{ c: 1 }] }, d: [] })]).toEqual(['', '/a', '/d', '/a/b', '/a/b/0'])
  })

  test('of a large one as much as a reader takes in', () => {
    const many = Object.fromEntries(numbers(90).map((index) => [`k${index}`, { a: 1, b: 2 }]))
    const open = openAtFirst({ many })
    expect(open).toContain('/many')
    expect(open.size).toBeLessThan(20)
    expect([...openAtFirst(numbers(5_000).map(() => [1]))]).toEqual([''])
  })

  test('a value alone has nothing to open', () => {
    expect(openAtFirst('text').size).toBe(0)
  })

  test('all above a node is opened to show it: nodes, stretches, and a long text itself', () => {
    const whole = {
      rows: numbers(250).map((index) => ({ id: index, text: 'x'.repeat(index === 7 ? 5_000 : 1) })),
    }
    expect(listAbove(whole, '/rows/142/id')).toEqual([
      '',
      '/rows',
      nameStretch('/rows', { first: 100, last: 199 }),
      '/rows/142',
    ])
    expect(listAbove(whole, '/rows/7/text').at(-1)).toBe('/rows/7/text')
  })
})

describe('printScalar', () => {
  test('keeps every digit', () => {
    expect(printScalar(new LosslessNumber('9007199254740993'))).toBe('9007199254740993')
    expect(printScalar(new LosslessNumber('1.0'))).toBe('1.0')
  })

  test('tells a text from what it looks like', () => {
    expect([printScalar('1'), printScalar(1), printScalar(null)]).toEqual(['"1"', '1', 'null'])
  })

  test('only a text is long', () => {
    expect([isLong('x'.repeat(1_001)), isLong('x'), isLong(numbers(2_000))]).toEqual([true, false, false])
  })
})

describe('findInPayload', () => {
  const find = (value: unknown, text: string) => {
    const pattern = createPattern(text)
    return pattern ? findInPayload(value, pattern) : null
  }

  test('looks at names and values, in any case, from top to bottom', () => {
    const payload = { charge: { ID: 'ch_1', note: 'Charged' }, items: ['charge', 1], other: true }
    expect(find(payload, 'CHARGE')).toEqual(['/charge', '/charge/note', '/items/0'])
    expect(find(payload, 'tru')).toEqual(['/other'])
  })

  test('finds the digits of a number that a double cannot hold', () => {
    expect(find({ id: new LosslessNumber('9007199254740993') }, '993')).toEqual(['/id'])
  })

  test('looks for the text as it stands: it is no pattern', () => {
    expect(find(['a.c', 'abc', '(', '[x]'], 'a.c')).toEqual(['/0'])
    expect(find(['a.c', 'abc', '(', '[x]'], '[x]')).toEqual(['/3'])
    expect(find(['a-b', 'a/b'], '/')).toEqual(['/1'])
    expect(find(['a-b', 'a/b'], '-')).toEqual(['/0'])
  })

  test('places in a list are no names', () => {
    expect(find(['a', 'b', 'c'], '1')).toEqual([])
  })

  test('stops where nobody reads on', () => {
    expect(
      find(
        numbers(5_000).map(() => 'x'),
        'x',
      ),
    ).toHaveLength(mostMatches)
  })

  test('nothing is found by nothing', () => {
    expect(createPattern('')).toBeNull()
  })
})
