import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { chargeTwice, connectAs, nameService } from '../shop.ts'

test('every kind of id that an operator may hold is found, and Enter opens its page', async ({ page }) => {
  test.slow()
  const [service, orderId, executionId, key] = [nameService(), randomUUID(), randomUUID(), randomUUID()]
  const thread = await connectAs(service).start('An order to be found', {
    key: `thread:${orderId}`,
    refs: { order_id: orderId, customer_id: `customer-${orderId}` },
  })
  await thread.step('charge_payment').idempotencyKey(key).executionId(executionId).success({ charge: 'ch_1' })
  const { collisionId } = await chargeTwice(service)
  const threadPage = new RegExp(`/w/default/threads/${thread.id}`)
  const found: [kind: string, text: string, address: RegExp][] = [
    ['order', orderId, threadPage],
    ['customer', `customer-${orderId}`, threadPage],
    ['thread key', `thread:${orderId}`, threadPage],
    ['thread', String(thread.id), threadPage],
    ['key', key, threadPage],
    ['execution', executionId, threadPage],
    ['collided call', collisionId, new RegExp(`/w/default/collisions/${collisionId}$`)],
  ]
  for (const [kind, text, address] of found) {
    await test.step(kind, async () => {
      await page.goto('/w/default')
      const box = page.getByRole('searchbox', { name: 'Any id' })
      await expect(box).toBeFocused()
      await box.fill(` ${text} `)
      await expect(page.getByRole('option').first()).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(address)
    })
  }
})

test('what is not there is said, and where it was not looked', async ({ page }) => {
  await page.goto(`/w/default?q=${randomUUID()}`)
  await expect(page.getByText('Nothing has exactly this id, key or reference.')).toBeVisible()
})

test('the range is kept in the address, and the table tells what the chart shows', async ({ page }) => {
  await chargeTwice(nameService())
  await page.goto('/w/default')
  await page.getByRole('radio', { name: '7 d' }).click()
  await expect(page).toHaveURL(/\?range=week$/)
  await page.getByRole('button', { name: 'Show as a table' }).click()
  const table = page.getByRole('region', { name: 'Calls over time, as a table' })
  await expect(table.getByRole('row').nth(1).getByRole('rowheader')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: '7 d' })).toBeChecked()
  await expect(table).toBeVisible()
  await page.getByRole('button', { name: 'Hide the table' }).click()
  await expect(table).toBeHidden()
})

test('a stretch of the chart, dragged over, opens as a list of its calls', async ({ page }) => {
  await chargeTwice(nameService())
  await page.goto('/w/default')
  const chart = page.getByRole('slider', { name: 'Part of the time' })
  const box = await chart.boundingBox()
  if (!box) throw new Error('the chart is nowhere')
  const middle = box.y + box.height / 2
  await page.mouse.move(box.x + box.width / 2, middle)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1, middle, { steps: 5 })
  await expect(chart).toHaveAttribute('aria-valuetext', /\d calls?$/)
  await page.mouse.up()
  await expect(page.getByRole('heading', { name: 'Attempts' })).toBeVisible()
  const { after, before } = readTimes(page)
  expect(before - after).toBeGreaterThanOrEqual(12 * 3_600_000)
  expect(before).toBeGreaterThan(Date.now() - 60_000)
  await expect(page.getByRole('button', { name: /^Recorded after/ })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Calls, newest first' }).getByRole('row').nth(1)).toBeVisible()
})

test('by keyboard too, and a word of the legend narrows it to one outcome', async ({ page }) => {
  const service = nameService()
  await chargeTwice(service)
  await page.goto(`/w/default/attempts?service=${service}`)
  const rows = page.getByRole('table', { name: 'Calls, newest first' }).getByRole('row')
  await expect(rows).toHaveCount(4)
  await page.getByRole('slider', { name: 'Part of the time' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/recordedAfter=.*recordedBefore=/)
  await expect(rows).toHaveCount(4)
  await page
    .getByRole('list', { name: 'Calls by outcome' })
    .getByRole('link', { name: /Collided/ })
    .click()
  await expect(rows).toContainText(['Outcome', 'Collided'])
  await expect(rows).toHaveCount(2)
})

function readTimes(page: Page) {
  const { searchParams } = new URL(page.url())
  const read = (name: string) => Date.parse(searchParams.get(name) ?? '')
  return { after: read('recordedAfter'), before: read('recordedBefore') }
}
