import { createSerializer } from 'nuqs/server'
import { describe, expect, test } from 'vitest'
import { listOpen, loadThreadSearch, threadSearch } from './search.ts'

const serialize = createSerializer(threadSearch)

describe('the address of a thread', () => {
  test('is written so that it reads the same', () => {
    const search = {
      step: 's1',
      attempt: 'c1',
      open: ['s1', 's2'],
      clock: 'server' as const,
      zoom: { from: 1_795_553_785_950, to: 1_795_553_786_000 },
    }
    expect(loadThreadSearch(serialize(search))).toEqual(search)
  })

  test('a plain one shows everything folded, by the services’ clock', () => {
    expect(loadThreadSearch('')).toEqual({
      step: null,
      attempt: null,
      open: [],
      clock: 'service',
      zoom: null,
    })
  })

  test.each(['5~5', '9~1', 'a~b', '7', ''])('a zoom of %j is none', (zoom) => {
    expect(loadThreadSearch(`?zoom=${zoom}`).zoom).toBeNull()
  })

  test('a call that is chosen is seen, since its step is unfolded', () => {
    expect(listOpen({ step: 's1', attempt: 'c1', open: ['s2'] })).toEqual(['s2', 's1'])
    expect(listOpen({ step: 's1', attempt: null, open: ['s2'] })).toEqual(['s2'])
  })
})
