import { expect, type Page, test } from '@playwright/test'
import { chargeTwice, nameService } from '../shop.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const inspector = (page: Page) => page.getByRole('complementary')

test('on a phone Back closes the call that covers the page it was opened from', async ({ page }) => {
  const service = nameService()
  const { threadId, paymentId } = await chargeTwice(service)
  const openings: [address: string, choose: () => Promise<void>][] = [
    [`/w/default/attempts?service=${service}`, () => page.locator('[data-row-id]').nth(1).tap()],
    [`/w/default/keys?key=${paymentId}`, () => page.locator('[data-row-id]').nth(1).tap()],
    [`/w/default/threads/${threadId}`, () => page.getByRole('link', { name: 'call 2' }).first().tap()],
  ]
  for (const [address, choose] of openings) {
    await test.step(address, async () => {
      await page.goto(address)
      await choose()
      await expect(inspector(page)).toBeVisible()
      await page.goBack()
      await expect(inspector(page)).toBeHidden()
      await expect(page).toHaveURL(address)
    })
  }
})
