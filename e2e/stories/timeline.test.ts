import { expect, type Page, test } from '@playwright/test'
import { collide, connectAs, nameService } from '../shop.ts'

const minute = 60_000

/** An order of four steps over three minutes; one is repeated, one failed, and one service's clock is ahead. */
async function recordOrder() {
  const service = nameService()
  const thread = await connectAs(service).start('Order of a long day')
  const start = Date.now() - 10 * minute
  const step = (name: string, minutes: number) =>
    thread
      .step(name)
      .idempotencyKey(name)
      .startedAt(new Date(start + minutes * minute))
      .finishedAt(new Date(start + minutes * minute + 20_000))
  await step('validate_cart', 0).success()
  await step('charge_payment', 1).addContext({ amount: '99.99' }).success({ charge: 'ch_1' })
  await step('charge_payment', 1.5).addContext({ amount: '99.99' }).success({ charge: 'ch_1' })
  await collide(step('charge_payment', 2).addContext({ amount: '9.99' }).success({ charge: 'ch_2' }))
  await step('book_courier', 2.5).failed({ reason: 'no slot' })
  // Reported last, though it began first.
  await step('plan_order', -0.5).success()
  await step('print_label', 60).service('printer').success()
  return String(thread.id)
}

/** What is live has come to life: keys and clicks are heard. */
async function openOrder(page: Page) {
  await page.goto(`/w/default/threads/${await recordOrder()}`)
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
}

const strip = (page: Page) => page.getByRole('slider', { name: 'Shown part of the time' })
const zoomOf = (page: Page) => new URL(page.url()).searchParams.get('zoom')

test('a page comes with the thread in it, and does not begin by fetching it', async ({ page }) => {
  const answer = await page.request.get(`/w/default/threads/${await recordOrder()}`)
  const html = await answer.text()
  expect(html).toMatch(/<h1[^>]*>Order of a long day</)
  expect(html).not.toContain('Loading the thread')
})

test('the strip shows the whole thread: a drag over it zooms in, and one on the window moves it', async ({
  page,
}) => {
  await openOrder(page)
  await expect(strip(page)).toHaveAttribute('aria-valuetext', /^All: /)
  const box = await strip(page).boundingBox()
  if (!box) throw new Error('The strip is not drawn.')
  const drag = async (from: number, to: number) => {
    await page.mouse.move(box.x + box.width * from, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * to, box.y + 12, { steps: 4 })
    await page.mouse.up()
  }

  await drag(0.1, 0.3)
  await expect(strip(page)).toHaveAttribute('aria-valuenow', '20')
  await drag(0.2, 0.4)
  await expect(strip(page)).toHaveAttribute('aria-valuenow', '40')
  await drag(0.5, 0.7)
  await expect(strip(page)).toHaveAttribute('aria-valuenow', '50')
  await expect.poll(() => zoomOf(page)).toMatch(/^\d+~\d+$/)

  await test.step('the link shows the same part', async () => {
    const before = await strip(page).getAttribute('aria-valuetext')
    await page.reload()
    await expect(strip(page)).toHaveAttribute('aria-valuetext', before ?? '')
  })

  await strip(page).dblclick()
  await expect.poll(() => zoomOf(page)).toBeNull()
})

test('the strip obeys the keyboard: zoom, move, resize, and all of it again', async ({ page }) => {
  await openOrder(page)
  await strip(page).focus()
  const now = async () => Number(await strip(page).getAttribute('aria-valuenow'))
  await page.keyboard.press('+')
  await expect(strip(page)).toHaveAttribute('aria-valuetext', / of /)
  await expect.poll(now).toBe(50)
  await page.keyboard.press('ArrowRight')
  await expect.poll(now).toBe(55)
  await page.keyboard.press('Home')
  await expect.poll(now).toBe(25)
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(now).toBeGreaterThan(26)
  await page.keyboard.press('0')
  await expect(strip(page)).toHaveAttribute('aria-valuetext', /^All: /)

  // From anywhere else on the page, too.
  await page.getByRole('tree', { name: 'Steps and their calls' }).focus()
  await page.keyboard.press('+')
  await expect.poll(() => zoomOf(page)).not.toBeNull()
  await page.keyboard.press('-')
  await expect.poll(() => zoomOf(page)).toBeNull()
})

test('n goes from one repeat or problem to the next, and says which of how many it is', async ({ page }) => {
  await openOrder(page)
  const status = page.getByRole('region', { name: 'Timeline' }).getByRole('status')
  await expect(status).toHaveText('2 problems, 1 repeat')
  await page.keyboard.press('n')
  await expect(status).toHaveText('Repeat 1 of 1')
  await page.keyboard.press('n')
  await expect(status).toHaveText('Problem 1 of 2 · collided')
  await expect(page.getByRole('complementary', { name: 'Call' })).toContainText('9.99')
  await page.keyboard.press('n')
  await expect(status).toHaveText('Problem 2 of 2 · did not succeed')
  await page.keyboard.press('Shift+P')
  await expect(status).toHaveText('Problem 1 of 2 · collided')
  await page.getByRole('button', { name: 'Previous repeat or problem' }).click()
  await expect(status).toHaveText('Repeat 1 of 1')
})

test('a clock that cannot be right is told of, and the server’s order is there instead', async ({ page }) => {
  await openOrder(page)
  await expect(page.getByRole('note', { name: 'Clocks' })).toContainText(
    /The clock of printer is at least 5\d min \d\d s ahead of the server’s: 1 bar ends after/,
  )
  const names = page.getByRole('tree', { name: 'Steps and their calls' }).getByRole('treeitem')
  await expect(names).toContainText([
    'plan_order',
    'validate_cart',
    'charge_payment',
    'book_courier',
    'print_label',
  ])
  const bar = names.filter({ hasText: 'print_label' }).locator('[data-bar]')
  await bar.hover()
  await expect(bar).toHaveAttribute('title', /By the clock of printer\nEnds 5\d min/)

  await page.getByRole('button', { name: 'Use the server’s clock' }).click()
  await expect(names).toContainText([
    'validate_cart',
    'charge_payment',
    'book_courier',
    'plan_order',
    'print_label',
  ])
  await bar.hover()
  await expect(bar).toHaveAttribute('title', /By the server’s clock: when it was recorded/)
})
