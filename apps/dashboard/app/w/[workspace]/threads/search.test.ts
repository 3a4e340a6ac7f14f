import { createSerializer } from 'nuqs/server'
import { describe, expect, test } from 'vitest'
import { buildThreadFilter, loadThreadsSearch, threadsSearch } from './search.ts'

const serialize = createSerializer(threadsSearch)

describe('the address of the list of threads', () => {
  test('becomes the filter that the API is asked with', () => {
    const search = loadThreadsSearch(
      '?status=ACTIVE,COMPLETED&outcome=COLLIDED&ref=order_id:ORD:7&startedAfter=2026-11-24T18:29:00.123Z&after=c1~c2',
    )
    expect(buildThreadFilter(search)).toEqual({
      status: ['ACTIVE', 'COMPLETED'],
      outcome: ['COLLIDED'],
      ref: { key: 'order_id', value: 'ORD:7' },
      startedAfter: '2026-11-24T18:29:00.123Z',
    })
    expect(search.after).toEqual(['c1', 'c2'])
  })

  test('is written so that it reads the same', () => {
    const search = loadThreadsSearch(
      '?ref=note:a%26b%3D%2B&label=%20two%20words&stepName=charge,card&after=x~y',
    )
    expect(loadThreadsSearch(serialize(search))).toEqual(search)
    expect(search).toMatchObject({
      ref: { key: 'note', value: 'a&b=+' },
      label: ' two words',
      stepName: 'charge,card',
    })
  })

  test('values that are none are left out', () => {
    const search = loadThreadsSearch('?status=BROKEN&ref=nocolon&startedBefore=soon')
    expect(buildThreadFilter(search)).toEqual({})
  })
})
