import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { chargeTwice, connectAs, nameService } from '../shop.ts'
import { findStage } from '../stage.ts'

const { dashboardUrl } = await findStage()

test('a question in the explorer is answered, by this host alone, and its link asks it again', async ({
  page,
}) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  page.on('worker', (worker) => hosts.add(new URL(worker.url()).host))
  const { orderId } = await chargeTwice(nameService())

  await ask(page, `query { thread(key: "${orderId}") { stepCount counts { calls } } }`)
  await expect(answer(page)).toContainText('"stepCount": 1')
  await expect(answer(page)).toContainText('"calls": 3')

  await page.reload()
  await expect(editor(page)).toContainText(orderId)
  expect([...hosts]).toEqual([new URL(dashboardUrl).host])
})

test('the explorer follows calls as they come, and writes nothing', async ({ page }) => {
  const service = nameService()
  await ask(page, `subscription { attemptRecorded(filter: { service: "${service}" }) { step { name } } }`)
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  const thread = await connectAs(service).start('A followed order')
  // What is recorded before the stream stands is not told.
  await expect(async () => {
    await thread.step('validate_cart').addContext({ cart: randomUUID() }).success()
    await expect(answer(page)).toContainText('"name": "validate_cart"', { timeout: 2_000 })
  }).toPass()

  await ask(page, 'mutation { startThread(input: {}) { created } }')
  await expect(answer(page)).toContainText('The dashboard only reads')
})

async function ask(page: Page, query: string) {
  await page.goto(`/w/default/explorer?query=${encodeURIComponent(query)}`)
  // The editor is heavier than all pages together.
  await expect(editor(page)).toContainText(query.slice(-20), { timeout: 30_000 })
  await page.getByRole('button', { name: /^Execute/ }).click()
}

function editor(page: Page) {
  return page.getByRole('region', { name: 'Operation Editor' })
}

function answer(page: Page) {
  return page.getByRole('region', { name: 'Result Window' })
}
