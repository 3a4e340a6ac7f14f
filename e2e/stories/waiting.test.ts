import { test as base, expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible.ts'
import { type Gate, startDashboard, startGate } from '../own-servers.ts'
import { pages, visitShop } from '../pages.ts'
import { chargeTwice, nameService } from '../shop.ts'
import { findStage } from '../stage.ts'

const { apiUrl } = await findStage()

/** A dashboard whose API answers when the story lets it. */
const test = base.extend<{ gate: Gate }, { gated: { gate: Gate; url: string } }>({
  gated: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const gate = await startGate(apiUrl)
      const { url, kill } = await startDashboard(gate.url)
      await use({ gate, url })
      await kill()
      gate.close()
    },
    { scope: 'worker' },
  ],
  gate: async ({ gated }, use) => {
    await use(gated.gate)
    gated.gate.letThrough()
  },
  baseURL: async ({ gated }, use) => use(gated.url),
})

// One dashboard for all of them, which answers one story at a time.
test.describe.configure({ mode: 'default' })

const names = ['lookup, a week', 'threads', 'thread', 'calls', 'key', 'collision']
const waiting = pages.filter(([name]) => names.includes(name))

for (const [name, find] of waiting) {
  test(`${name}: says that it waits, then shows what it waited for`, async ({ page, gate }) => {
    const [address, words] = find(await visitShop())
    gate.hold()
    await page.goto(address, { waitUntil: 'commit' })
    await expect(page.getByRole('status', { name: /^Loading/ }).first()).toBeVisible()
    await expectAccessible(page)
    gate.letThrough()
    await expect(page.getByRole('main').getByText(words).first()).toBeVisible()
  })

  test(`${name}: says that the API is away, and tries again when asked`, async ({ page, gate }) => {
    const [address, words] = find(await visitShop())
    gate.cut()
    await page.goto(address)
    await expect(page.getByRole('alert').getByText('UNAVAILABLE').first()).toBeVisible()
    await expectAccessible(page)
    gate.letThrough()
    // Each part that failed is asked for by itself.
    const again = page.getByRole('button', { name: 'Try again' })
    await expect(async () => {
      if (await again.count()) await again.first().click({ timeout: 1_000 })
      await expect(again).toHaveCount(0, { timeout: 1_000 })
    }).toPass()
    await expect(page.getByRole('main').getByText(words).first()).toBeVisible()
  })
}

test('while the API fails the home page keeps its box, and hints at nothing that cannot be done', async ({
  page,
  gate,
}) => {
  gate.cut()
  await page.goto('/w/default')
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(page.getByText('Click a bar')).toBeHidden()
  await page.getByRole('searchbox', { name: 'Any id' }).fill('anything')
  await expect(page.getByText('Could not look: The Stepledger API cannot be reached.')).toBeVisible()
})

test('rows stay, marked as old, while those of another filter are on their way', async ({ page, gate }) => {
  const service = nameService()
  await chargeTwice(service)
  await page.goto(`/w/default/threads?service=${service}`)
  const table = page.getByRole('table', { name: 'Threads, newest first' })
  await expect(table.getByRole('row')).toHaveCount(2)
  gate.hold()
  await page.getByRole('button', { name: `Remove filter Service` }).click()
  await expect(table).toHaveAttribute('aria-busy', 'true')
  await expect(table.getByRole('row')).toHaveCount(2)
  gate.letThrough()
  await expect(table).toHaveAttribute('aria-busy', 'false')
})
