import { expect, test } from '@playwright/test'
import { connectAs, nameService } from '../shop.ts'

test('new calls wait behind a pill, and no row moves until it is pressed', async ({ page }) => {
  const service = nameService()
  const thread = await connectAs(service).start('A live order')
  await thread.step('validate_cart').success()
  await page.goto(`/attempts?service=${service}`)
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
