import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectCells } from '../expect-cells.ts'
import { chargeTwice, connectAs, nameService } from '../shop.ts'

test('the list is paged to its end and back, and a page deep in it is a link', async ({ page, context }) => {
  const service = nameService()
  const shop = connectAs(service)
  await Promise.all(Array.from({ length: 120 }, (_, index) => shop.start(`Order ${index}`)))
  const rows = page.getByRole('table', { name: 'Threads, newest first' }).getByRole('row')
  const pages = page.getByRole('navigation', { name: 'Pages' })
  const seen: string[] = []
  const read = async () => seen.push(...(await rows.getByRole('link', { name: /^Order/ }).allTextContents()))

  await page.goto(`/w/default/threads?service=${service}`)
  await expect(pages).toContainText('50 of 120 threads')
  await read()
  await pages.getByRole('button', { name: 'Older' }).click()
  await expect(pages.getByRole('button', { name: 'Newest' })).toBeEnabled()
  await expect(rows.filter({ hasText: seen.at(-1) ?? '' })).toHaveCount(0)
  await read()
  await pages.getByRole('button', { name: 'Older' }).click()
  await expect(pages).toContainText('20 of 120 threads')
  await expect(pages.getByRole('button', { name: 'Older' })).toBeDisabled()
  await read()
  expect(new Set(seen).size).toBe(120)

  const colleague = await context.newPage()
  await colleague.goto(page.url())
  const theirs = colleague.getByRole('table').getByRole('link', { name: /^Order/ })
  await expect(theirs).toHaveText(seen.slice(100))
  await colleague.getByRole('button', { name: 'Newer' }).click()
  await expect(theirs).toHaveText(seen.slice(50, 100))
  await page.goBack()
  await expect(pages).toContainText('50 of 120 threads')
})

test('rows are walked and opened by keyboard', async ({ page }) => {
  const service = nameService()
  const shop = connectAs(service)
  for (const label of ['first', 'second', 'third']) await shop.start(`The ${label} order`)
  await page.goto(`/w/default/threads?service=${service}`)
  const links = page.getByRole('table').getByRole('link', { name: /^The .* order$/ })
  await expect(links).toHaveText(['The third order', 'The second order', 'The first order'])
  // Until the page's script runs, a key is lost.
  await expect(async () => {
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    await page.keyboard.press('j')
    await expect(links.nth(0)).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(links.nth(2)).toBeFocused()
  await page.keyboard.press('k')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The second order')
  await expect(page).toHaveTitle('The second order · Stepledger')
})

test('each number stands under its own word', async ({ page }) => {
  const service = nameService()
  const { orderId } = await chargeTwice(service)
  const thread = await connectAs(service).start('A long order', { key: orderId })
  await thread.step('validate_cart').success()
  await thread.step('send_invoice').success()
  await page.goto(`/w/default/threads?service=${service}`)
  const table = page.getByRole('table', { name: 'Threads, newest first' })
  await expectCells(table, table.getByRole('row', { name: orderId }), {
    Status: 'Active',
    Service: service,
    Steps: '3',
    Calls: '5',
    Executions: '5',
    Deduplicated: '1',
    Collided: '1',
  })
})

test('a service or a reference in a row becomes a filter, and its time is told in every way', async ({
  page,
}) => {
  const service = nameService()
  const shop = connectAs(service)
  const refs = { order_id: `order-of-${service}` }
  await shop.start('The order in question', { refs })
  await shop.start('Another order')
  await page.goto(`/w/default/threads?label=order&service=${service}`)
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(3)
  const told = /Local: .*\nUTC: .*\nUnix: \d+ ms\nRelative: /
  // A pointer that moved before the page's script had come was not heard.
  await expect(async () => {
    await page.mouse.move(0, 0)
    await rows.nth(1).locator('time').first().hover({ force: true })
    await expect(rows.nth(1).getByRole('link').first()).toHaveAttribute('title', told, { timeout: 500 })
  }).toPass()
  await page.getByTitle(`Only threads with order_id ${refs.order_id}`).click()
  await expect(rows).toContainText(['Thread', 'The order in question'])
  await expect(rows).toHaveCount(2)
  await page.getByTitle(`Only threads of ${service}`).click()
  await expect(rows).toHaveCount(3)
  await expect(page.getByRole('button', { name: `Service ${service}` })).toBeVisible()
})

test('a stretch of the histogram, dragged over, narrows the list to it', async ({ page }) => {
  const service = nameService()
  await connectAs(service).start('The order in question')
  await page.goto(`/w/default/threads?service=${service}`)
  const chart = page.getByRole('slider', { name: 'Part of the time' })
  const order = page.getByRole('table').getByRole('link', { name: 'The order in question' })
  await expect(order).toBeVisible()
  await expect(chart).toHaveAttribute('aria-valuetext', /: 1 thread$/)

  await drag(page, chart, { from: 0.5, to: 1 })
  await expect(page).toHaveURL(/startedAfter=.*startedBefore=/)
  await expect(page.getByRole('button', { name: /^Started after/ })).toBeVisible()
  await expect(page.getByRole('button', { name: `Service ${service}` })).toBeVisible()
  await expect(order).toBeVisible()

  await drag(page, chart, { from: 0, to: 0.5 })
  await expect(page.getByText('No thread matches all of these filters')).toBeVisible()
  await expect(chart).toHaveAttribute('aria-valuetext', /: 0 threads$/)
  await page.goBack()
  await expect(order).toBeVisible()
})

test('by keyboard too; the table behind it tells the numbers, and its words list the threads with problems', async ({
  page,
}) => {
  const service = nameService()
  await chargeTwice(service)
  await connectAs(service).start('A calm order')
  await page.goto(`/w/default/threads?service=${service}`)
  const list = page.getByRole('table', { name: 'Threads, newest first' })
  await expect(list.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: 'Show as a table' }).click()
  const numbers = page.getByRole('region', { name: 'Threads over time, as a table' })
  await expect(numbers.getByRole('row')).toHaveCount(2)
  await expect(numbers.getByRole('columnheader')).toHaveText(['When', 'Started', 'Collided or fenced'])
  await expect(numbers.getByRole('row').nth(1).getByRole('cell')).toHaveText(['2', '1'])
  await page.getByRole('button', { name: 'Hide the table' }).click()
  await expect(numbers).toBeHidden()

  await page.getByRole('slider', { name: 'Part of the time' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/startedAfter=.*startedBefore=/)
  await expect(list.getByRole('row')).toHaveCount(3)
  await page
    .getByRole('list', { name: 'Threads by what happened' })
    .getByRole('link', { name: 'Collided or fenced 1' })
    .click()
  await expect(page).toHaveURL(/outcome=COLLIDED,FENCED/)
  await expect(list.getByRole('row')).toHaveCount(2)
})

/** Parts of the width; the pointer stays inside. */
async function drag(page: Page, chart: Locator, { from, to }: { from: number; to: number }) {
  const box = await chart.boundingBox()
  if (!box) throw new Error('the chart is nowhere')
  const middle = box.y + box.height / 2
  await page.mouse.move(box.x + from * box.width + 1, middle)
  await page.mouse.down()
  await page.mouse.move(box.x + to * box.width - 1, middle, { steps: 5 })
  await page.mouse.up()
}
