import { NextRequest } from 'next/server'
import { expect, test, vi } from 'vitest'

/** What the dashboard at this address answers a page with. A process reads its settings once. */
async function visit(publicUrl: string, path: string, headers: Record<string, string> = {}) {
  vi.resetModules()
  vi.stubEnv('STEPLEDGER_URL', publicUrl)
  const { proxy } = await import('./proxy.ts')
  return proxy(new NextRequest(new URL(path, publicUrl), { headers }))
}

test('every page has a policy with a nonce of its own', async () => {
  const policies = await Promise.all(
    ['/', '/sign-in', '/w/default', '/w/default'].map(async (path) => {
      const { headers } = await visit('http://localhost:3000', path)
      return headers.get('content-security-policy') ?? ''
    }),
  )
  const nonces = policies.map(
    (policy) => /script-src 'self' 'nonce-([\w+/=]{22,})' 'strict/.exec(policy)?.[1],
  )
  expect(new Set(nonces).size).toBe(4)
  expect(nonces).not.toContain(undefined)
})

test('styles without a nonce are for the explorer, whatever else is in an address', async () => {
  const isOpen = async (path: string) => {
    const { headers } = await visit('http://localhost:3000', path)
    return headers.get('content-security-policy')?.includes("style-src-elem 'self' 'unsafe-inline'")
  }
  expect(await isOpen('/w/default/explorer')).toBe(true)
  for (const path of ['/explorer', '/w/explorer', '/w/default/threads/explorer', '/w/default?q=/explorer'])
    expect({ path, isOpen: await isOpen(path) }).toEqual({ path, isOpen: false })
})

test('over TLS browsers are told to stay there, and the cookie is for it alone', async () => {
  const secure = await visit('https://ledger.test', '/w/default')
  expect(secure.headers.get('strict-transport-security')).toBe('max-age=31536000')
  const [cookie] = secure.headers.getSetCookie()
  expect(cookie).toMatch(/^stepledger-workspace=default;.*; Secure; HttpOnly; SameSite=lax$/)

  const plain = await visit('http://localhost:3000', '/w/default')
  expect(plain.headers.get('strict-transport-security')).toBeNull()
  expect(plain.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=lax$/)
  expect(plain.headers.getSetCookie()[0]).not.toContain('Secure')
})

test('the workspace that was open last is that of a page, and not of what another page still fetches', async () => {
  const kept = async (headers: Record<string, string>) =>
    (await visit('http://localhost:3000', '/w/shop', headers)).headers.getSetCookie().length
  const cookie = 'stepledger-workspace=default'
  expect(await kept({ cookie, 'sec-fetch-dest': 'document' })).toBe(1)
  expect(await kept({ cookie, 'sec-fetch-dest': 'empty' })).toBe(0)
  expect(await kept({ cookie: 'stepledger-workspace=shop', 'sec-fetch-dest': 'document' })).toBe(0)
})
