import { expect, test } from 'vitest'
import { listSameFields } from './list-same-fields.ts'

test('a field in which, or under which, something differs is not the same', () => {
  const context = { amount: '99.99', amountNet: '90', order: { id: 1 }, 'a/b': true }
  const changes = [{ path: '/amount' }, { path: '/order/id' }]
  expect(listSameFields(context, changes)).toEqual([
    ['/amountNet', '90'],
    ['/a~1b', true],
  ])
})

test('where the whole differs nothing is the same', () => {
  expect(listSameFields({ a: 1 }, [{ path: '' }])).toEqual([])
})
