import { expect, test } from 'vitest'
import { listOrigins } from './own-origin.ts'

test('a public address is one origin', () => {
  expect(listOrigins(new URL('https://ledger.test/some/path'))).toEqual(['https://ledger.test'])
  expect(listOrigins(new URL('http://ledger.test:8080'))).toEqual(['http://ledger.test:8080'])
})

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  '%s is known by all names of this machine, on its port alone',
  (address) => {
    expect(listOrigins(new URL(address))).toEqual([
      'http://localhost:3000',
      'http://127.0.0.1:3000',
      'http://[::1]:3000',
    ])
  },
)

test('a default port has no place in an origin', () => {
  expect(listOrigins(new URL('http://localhost'))).toContain('http://127.0.0.1')
})
