import { expect, test } from '@playwright/test'
import { pages, visitShop } from '../pages.ts'
import { findStage } from '../stage.ts'

const { apiKey, dashboardUrl } = await findStage()

test('no page asks another host, and none of what it is given holds the API key', async ({
  page,
  context,
}) => {
  test.slow()
  const hosts = new Set<string>()
  const texts: { url: string; text: string }[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    // What a page holds itself is no request.
    if (url.protocol !== 'data:' && url.protocol !== 'blob:') hosts.add(url.host)
  })
  await page.route('**', async (route) => {
    // The stream has no end to wait for.
    if (route.request().url().endsWith('/stream')) return route.continue()
    // A connection that was kept may be closed at the moment it is used again.
    const response = await route.fetch({ maxRetries: 3 })
    const body = await response.text()
    texts.push({ url: response.url(), text: `${JSON.stringify(response.headers())}${body}` })
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
  expect(texts.filter(({ text }) => text.includes(apiKey)).map(({ url }) => url)).toEqual([])
  expect(JSON.stringify(await context.storageState())).not.toContain(apiKey)
})
