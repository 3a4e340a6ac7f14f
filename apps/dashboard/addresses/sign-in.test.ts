import { expect, test } from 'vitest'
import { linkToSignIn, readReturn } from './sign-in.ts'

test('who was sent to sign in comes back to the same address', () => {
  const address = '/w/default/threads?service=a&label=%26#end'
  const link = new URL(linkToSignIn(address), 'http://localhost:3000')
  expect(link.pathname).toBe('/sign-in')
  expect(readReturn(link.searchParams.get('to'))).toBe(address)
  expect(linkToSignIn('/')).toBe('/sign-in')
})

test.each([
  'https://evil.test/w/default',
  'https:evil.test/w/default',
  'http://own.invalid.evil.test/w/',
  'http://own.invalid@evil.test/w/default',
  '//evil.test/w/default',
  '///evil.test/w/default',
  '/\\evil.test/w/default',
  '\\\\evil.test/w/default',
  '/\t/evil.test/w/default',
  '\n//evil.test/w/default',
  '/.//evil.test/w/default',
  '/%2e//evil.test',
  '/w/..//evil.test/w/default',
  '/w/%2e%2e//evil.test',
  '/w/../sign-in',
  'javascript:alert(1)',
  'javascript://own.invalid/w/%0aalert(1)',
  'data:text/html,/w/',
  '/api/graphql',
  'http://[',
  '',
  null,
  undefined,
])('no link leads anywhere else: %j', (to) => {
  expect(readReturn(to)).toBe('/')
})

test('what is sent back is a path of this site, whatever a browser makes of it', () => {
  for (const to of ['/w//evil.test', '/w/a\\b', '/w/\t/evil.test', 'http://own.invalid/w/default'])
    expect(new URL(readReturn(to), 'https://ledger.test').origin).toBe('https://ledger.test')
})
