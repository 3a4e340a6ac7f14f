import { expect, type Page, test } from '@playwright/test'
import { holdScripts } from '../hold-scripts.ts'
import { chargeTwice, nameService } from '../shop.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('an id that is pasted into the lookup opens its page, by keyboard alone', async ({ page }) => {
  const { orderId, collisionId, threadId } = await chargeTwice(nameService())
  await page.goto('/w/default/attempts')
  await expect(page.getByRole('heading', { name: 'Attempts' })).toBeVisible()

  const lookUp = async (id: string, title: RegExp) => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('searchbox', { name: 'Any id' })).toBeFocused()
    await paste(page, id)
    await expect(page.getByRole('option', { name: title }).first()).toBeVisible()
    await page.keyboard.press('Enter')
  }

  await lookUp(orderId, /Order/)
  await expect(page).toHaveURL(new RegExp(`/w/default/threads/${threadId}$`))
  await lookUp(collisionId, /charge_payment/)
  await expect(page).toHaveURL(new RegExp(`/w/default/collisions/${collisionId}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Same key, two operations')
})

test('from a pasted id to the verdict, the call that it rests on and a link to send', async ({ page }) => {
  const { orderId } = await chargeTwice(nameService())
  await page.goto('/w/default')
  await expect(page.getByRole('searchbox', { name: 'Any id' })).toBeFocused()
  await paste(page, orderId)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('2 different results')
  await page.keyboard.press('n')
  await expect(page.getByRole('complementary', { name: 'Call' })).toContainText('ch_2')
  await page.keyboard.press('c')
  await expect(page.getByText('Link copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('attempt=')
})

test('an id that is pasted before the page’s script runs is looked up all the same', async ({ page }) => {
  const { orderId, threadId } = await chargeTwice(nameService())
  const letThrough = await holdScripts(page)
  await page.goto('/w/default', { waitUntil: 'commit' })
  await expect(page.getByRole('searchbox', { name: 'Any id' })).toBeFocused()
  await paste(page, orderId)
  await letThrough()
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/w/default/threads/${threadId}$`))
})

/** By the clipboard, as a person does: what is put in otherwise counts as typed. */
async function paste(page: Page, text: string) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+v')
}
