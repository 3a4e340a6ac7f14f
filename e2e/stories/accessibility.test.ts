import { expect, test } from '@playwright/test'
import { expectAccessible } from '../expect-accessible.ts'
import { pages, visitShop } from '../pages.ts'
import { chargeTwice, nameService } from '../shop.ts'

for (const [name, find] of pages) {
  test(`${name}: keeps WCAG 2.2 AA`, async ({ page }) => {
    const [address, words] = find(await visitShop())
    await page.goto(address)
    await expect(page.getByRole('main').getByText(words).first()).toBeVisible()
    await expectAccessible(page)
  })
}

test('the lookup, the filters and the export keep WCAG 2.2 AA while they are open', async ({ page }) => {
  test.slow()
  await page.goto('/w/default/threads')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog', { name: 'Look up' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Status' }).click()
  await expect(page.getByRole('option', { name: 'Active' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('menuitem', { name: 'Threads as CSV' })).toBeVisible()
  await expectAccessible(page)
})

test('a zoomed thread, its chosen call and a payload that is searched keep WCAG 2.2 AA', async ({ page }) => {
  const { threadId } = await chargeTwice(nameService())
  await page.goto(`/w/default/threads/${threadId}?clock=server`)
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('+')
  await page.getByRole('button', { name: 'Search in context' }).click()
  await page.keyboard.insertText('amount')
  await expect(page.getByRole('button', { name: 'Copy path' })).toBeVisible()
  await expectAccessible(page)
})
