import { expect, test } from '@playwright/test'
import { chargeTwice, nameService } from '../shop.ts'

test('an id that is pasted into the lookup opens its page, by keyboard alone', async ({ page }) => {
  const { orderId, collisionId, threadId } = await chargeTwice(nameService())
  await page.goto('/attempts')
  await expect(page.getByRole('heading', { name: 'Attempts' })).toBeVisible()

  const lookUp = async (id: string, title: RegExp) => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('searchbox', { name: 'Any id' })).toBeFocused()
    await page.keyboard.insertText(id)
    await expect(page.getByRole('option', { name: title }).first()).toBeVisible()
    await page.keyboard.press('Enter')
  }

  await lookUp(orderId, /Order/)
  await expect(page).toHaveURL(new RegExp(`/threads/${threadId}$`))
  await lookUp(collisionId, /charge_payment/)
  await expect(page).toHaveURL(new RegExp(`/collisions/${collisionId}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Same key, two operations')
})
