import { expect, type Page, test } from '@playwright/test'
import { collide, connectAs, nameService } from '../shop.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('a large payload is opened, searched and copied from, by keyboard alone', async ({ page }) => {
  const thread = await connectAs(nameService()).start('An export')
  const rows = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, index) => [`row_${index}`, { net: `${index}.50` }]),
  )
  const { step } = await thread
    .step('export_rows')
    .subStep('format', { columns: ['net'] })
    .success({ rows })
  await page.goto(`/w/default/threads/${thread.id}?step=${step.id}`)
  const result = page.getByRole('tree', { name: 'Result' })
  await expect(result.getByRole('treeitem', { name: /rows/ }).first()).toBeVisible()
  expect(await result.getByRole('treeitem').count()).toBeLessThan(200)
  await expect(page.getByRole('tree', { name: 'Context of format' })).toContainText('0: "net"')
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()

  await result.focus()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search in result' })).toBeFocused()
  await page.keyboard.insertText('ROW_19')
  const found = page.getByRole('complementary', { name: 'Step' }).getByRole('search').getByRole('status')
  await expect(found).toHaveText('1 of 111')
  await page.keyboard.press('Enter')
  await expect(found).toHaveText('2 of 111')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(found).toHaveText('111 of 111')
  const chosen = result.getByRole('treeitem', { selected: true })
  await expect(chosen).toContainText('row_1999')
  await expect(chosen).toBeInViewport()
  await expect(chosen.locator('mark')).toHaveText('row_19')

  await result.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(chosen).toContainText('"net": "1999.50"')
  await page.getByRole('button', { name: 'Copy path' }).press('Enter')
  await expect(page.getByText('Path copied')).toBeVisible()
  expect(await readClipboard(page)).toBe('/rows/row_1999/net')
  await page.getByRole('button', { name: 'Copy value' }).press('Enter')
  await expect(page.getByText('Value copied')).toBeVisible()
  expect(await readClipboard(page)).toBe('1999.50')
})

test('items of a list that only moved are shown as moved', async ({ page }) => {
  const thread = await connectAs(nameService()).start('A basket')
  const basket = (...skus: string[]) =>
    thread
      .step('reserve_stock')
      .idempotencyKey('reserve')
      .addContext({ items: skus.map((sku) => ({ sku, quantity: 1 })) })
      .success()
  await basket('tea', 'milk', 'sugar')
  const { attempt } = await collide(basket('sugar', 'tea', 'milk', 'lemon'))
  await page.goto(`/w/default/collisions/${attempt.id}`)
  const differing = page.getByRole('rowgroup').filter({ hasText: 'What differs in the context' })
  await expect(differing.getByRole('rowheader')).toHaveText([
    'What differs in the context',
    '/items/0',
    '/items/3',
  ])
  await expect(differing.getByRole('row', { name: '/items/0' })).toContainText('⇅ moved')
  await expect(differing.getByRole('row', { name: '/items/0' })).toContainText('at /items/2')
  await expect(differing.getByRole('row', { name: '/items/3' })).toContainText('lemon')

  await page.getByRole('link', { name: 'This call in its thread' }).click()
  const call = page.getByRole('complementary', { name: 'Call' })
  await expect(call.getByRole('row', { name: '/items/0' })).toContainText('moved from place 2 to 0')
})
