import { expect, test } from '@playwright/test'
import { pages, visitShop } from '../pages.ts'
import { findStage } from '../stage.ts'

const { apiKey, dashboardUrl } = await findStage()

/** With every answer, pages and files alike. */
const headersOfAll = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringMatching(/^camera=\(\), microphone=\(\), geolocation=\(\)/),
}

test('no page asks another host, and none of what it is given holds an API key or the session', async ({
  page,
  context,
}) => {
  test.slow()
  const hosts = new Set<string>()
  const texts: { url: string; headers: Record<string, string>; text: string }[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    // What a page holds itself is no request.
    if (url.protocol !== 'data:' && url.protocol !== 'blob:') hosts.add(url.host)
  })
  await page.route('**', async (route) => {
    const url = route.request().url()
    // The stream has no end to wait for, and a file that never changes is read once.
    const isKnown = url.includes('/_next/static/') && texts.some((one) => one.url === url)
    if (isKnown || url.endsWith('/stream')) return route.continue()
    // A connection that was kept may be closed at the moment it is used again.
    const response = await route.fetch({ maxRetries: 3 })
    const body = await response.text()
    const headers = response.headers()
    texts.push({ url: response.url(), headers, text: `${JSON.stringify(headers)}${body}` })
    return route.fulfill({ response })
  })

  const shop = await visitShop()
  for (const [, find] of pages) {
    const [address, words] = find(shop)
    await page.goto(address)
    await expect(page.getByRole('main').getByText(words).first()).toBeVisible()
  }
  await page.goto('/w/default/threads')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Attempts' }).click()
  await expect(page.getByRole('heading', { name: 'Attempts' })).toBeVisible()

  // What is still under way is read too.
  await page.unrouteAll({ behavior: 'wait' })
  expect([...hosts]).toEqual([new URL(dashboardUrl).host])
  expect(texts.some(({ url }) => url.endsWith('/api/graphql'))).toBe(true)
  expect(texts.some(({ url }) => url.endsWith('.js'))).toBe(true)
  for (const { url, headers } of texts) {
    expect.soft({ url, ...headers }).toMatchObject({ url, ...headersOfAll })
    expect.soft(headers['x-powered-by'], url).toBeUndefined()
    if (headers['content-type']?.startsWith('text/html'))
      expect.soft(headers['content-security-policy'], url).toContain("; frame-ancestors 'none'")
  }
  // The other cookie, the workspace last looked at, is in every address and no secret.
  const session = (await context.cookies()).find(({ name }) => name.endsWith('session_token'))?.value ?? ''
  expect(session).toMatch(/^\w{32}\./)
  const secrets = [apiKey, session, decodeURIComponent(session)]
  const hasSecret = ({ text }: { text: string }) => secrets.some((secret) => text.includes(secret))
  expect(texts.filter(hasSecret).map(({ url }) => url)).toEqual([])
  expect(JSON.stringify(await context.storageState())).not.toContain(apiKey)
})
