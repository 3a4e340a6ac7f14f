import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../expect-accessible.ts'
import { chargeTwice, nameService } from '../shop.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

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

test('on a phone a list is as wide as the screen, and each value stands behind its word', async ({
  page,
}) => {
  const service = nameService()
  const { paymentId } = await chargeTwice(service)
  const lists = [
    [`/w/default/threads?service=${service}`, 'Collided 1'],
    [`/w/default/attempts?service=${service}`, 'Step charge_payment'],
    [`/w/default/keys?key=${paymentId}`, 'Execution First run'],
    ['/w/default/settings/keys', 'State Valid'],
    ['/w/default/settings/members', 'Role Admin'],
    ['/w/default/settings/audit', 'Did Signed in'],
  ] as const
  for (const [address, words] of lists) {
    await test.step(address, async () => {
      await page.goto(address)
      await expect(page.getByRole('cell', { name: words }).first()).toBeVisible()
      const table = page.getByRole('table').last()
      const cells = await table.locator('td').all()
      const boxes = await Promise.all([table, ...cells].map((part) => part.boundingBox()))
      expect(boxes[0]?.width).toBe(390)
      for (const box of boxes) if (box) expect(box.x + box.width).toBeLessThanOrEqual(390)
    })
  }
  await page.goto(`/w/default/attempts?service=${service}`)
  await expect(page.getByRole('cell', { name: 'Step charge_payment' }).first()).toBeVisible()
  await expectAccessible(page)
})
