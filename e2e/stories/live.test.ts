import { expect, type Page, test } from '@playwright/test'
import { findFreePort } from '@stepledger/local-postgres'
import { startApi, startDashboard } from '../own-servers.ts'
import { connectAs, nameService } from '../shop.ts'

test('new calls wait behind a pill, and no row moves until it is pressed', async ({ page }) => {
  const service = nameService()
  const thread = await connectAs(service).start('A live order')
  await thread.step('validate_cart').success()
  await page.goto(`/w/default/attempts?service=${service}`)
  const rows = page.getByRole('table', { name: 'Calls, newest first' }).getByRole('row')
  await expect(rows).toContainText(['Step', 'validate_cart'])
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()

  await thread.step('charge_payment').success()
  await expect(page.getByRole('button', { name: '1 new' })).toBeVisible()
  await thread.step('send_invoice').success()
  await expect(page.getByRole('button', { name: '2 new' })).toBeVisible()
  await expect(rows).toContainText(['Step', 'validate_cart'])

  await page.getByRole('button', { name: '2 new' }).click()
  await expect(rows).toContainText(['Step', 'send_invoice', 'charge_payment', 'validate_cart'])
  await expect(page.getByRole('button', { name: /new$/ })).toBeHidden()
})

test('an API that is killed while a page is open costs it nothing that was recorded meanwhile', async ({
  page,
}) => {
  test.slow()
  const port = await findFreePort()
  const killApi = await startApi(port)
  const dashboard = await startDashboard(`http://127.0.0.1:${port}`)
  const service = nameService()
  const thread = await connectAs(service).start('An order through a night')
  await thread.step('validate_cart').success()
  await page.goto(`${dashboard.url}/w/default/attempts?service=${service}`)
  const state = page.getByRole('status')
  await expect(state.filter({ hasText: /^Live$/ })).toBeVisible()

  await killApi()
  await expect(state.filter({ hasText: 'Reconnecting' })).toBeVisible()
  await thread.step('charge_payment').success()
  await thread.step('ship_order').success()
  const killNext = await startApi(port)
  await expect(state.filter({ hasText: /^Live$/ })).toBeVisible({ timeout: 60_000 })
  await thread.step('send_invoice').success()
  await page.getByRole('button', { name: '3 new' }).click()
  const rows = page.getByRole('table', { name: 'Calls, newest first' }).getByRole('row')
  await expect(rows).toContainText(['Step', 'send_invoice', 'ship_order', 'charge_payment', 'validate_cart'])
  await dashboard.kill()
  await killNext()
})

test('a tab that is hidden for long lets go of its stream, and catches up when it is seen again', async ({
  page,
}) => {
  const service = nameService()
  const thread = await connectAs(service).start('An order behind another tab')
  await thread.step('validate_cart').success()
  await page.goto(`/w/default/attempts?service=${service}`)
  const state = page.getByRole('status')
  await expect(state.filter({ hasText: /^Live$/ })).toBeVisible()
  await turn(page, 'hidden')
  await expect(state.filter({ hasText: 'Paused' })).toBeVisible({ timeout: 30_000 })
  await thread.step('charge_payment').success()
  await turn(page, 'visible')
  await expect(page.getByRole('button', { name: '1 new' })).toBeVisible()
})

/** Playwright's tabs are always seen: the page is told what a browser would tell it. */
async function turn(page: Page, state: DocumentVisibilityState) {
  await page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}
