import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { expectCells } from '../../expect-cells.ts'
import { collide, connectAs } from '../../shop.ts'

test('an empty ledger: steps are recorded, sent again, and once with another amount', async ({ page }) => {
  await page.goto('/w/default/threads')
  await expect(page.getByRole('heading', { name: 'No thread has been recorded yet' })).toBeVisible()
  await page.goto('/w/default/attempts')
  await expect(page.getByRole('heading', { name: 'No call has reached the server yet' })).toBeVisible()

  const chargeId = `ch_${randomUUID()}`
  const thread = await connectAs('checkout').start('Order ORD-123', { key: 'order:ORD-123' })
  const validate = () => thread.step('validate_cart').addContext({ items: '3', total: '99.99' }).success()
  const charge = (amount: string) =>
    thread.step('charge_payment').idempotencyKey(chargeId).addContext({ amount }).success()
  await validate()
  await charge('99.99')
  await validate()
  await charge('99.99')
  await collide(charge('109.99'))

  await test.step('the thread counts its calls', async () => {
    await page.goto('/w/default/threads')
    const threads = page.getByRole('table', { name: 'Threads, newest first' })
    await expect(threads.getByRole('row')).toContainText(['Thread', 'Order ORD-123'])
    await expectCells(threads, threads.getByRole('row', { name: 'Order ORD-123' }), {
      Calls: '5',
      Executions: '5',
      Deduplicated: '2',
      Collided: '1',
    })
  })

  await test.step('every call is listed with what it did', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Attempts' }).click()
    const calls = page.getByRole('table', { name: 'Calls, newest first' })
    await expect(calls.getByRole('row')).toContainText([
      'Outcome',
      'Collided',
      'Deduplicated',
      'Deduplicated',
      'Recorded',
      'Recorded',
    ])
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Deduplicated' }).click()
    await expect(calls.getByRole('row')).toContainText(['Outcome', 'Deduplicated', 'Deduplicated'])
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Collisions' }).click()
    await expect(calls.getByRole('row')).toContainText(['Outcome', 'Collided'])
  })

  await test.step('the collision differs in the amount, and in nothing else', async () => {
    await page.getByRole('table', { name: 'Calls, newest first' }).getByRole('link').first().click()
    await page.getByRole('link', { name: /Compare both operations/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Same key, two operations')
    const differing = page.getByRole('rowgroup').filter({ hasText: 'What differs in the context' })
    await expect(differing.getByRole('rowheader')).toHaveText(['What differs in the context', '/amount'])
    await expect(differing.getByRole('cell')).toHaveText(['"99.99"', '"109.99"', '≠ differs'])
  })

  await test.step('the key tells the story in one sentence', async () => {
    await page.getByRole('link', { name: 'All under this key' }).click()
    const verdict = page.getByRole('region', { name: 'Verdict' })
    await expect(verdict.getByText(/^3 calls, 3 executions, 1 effect: 1 call collided/)).toContainText(
      'charge_payment executed twice by checkout',
    )
    await verdict.getByRole('link', { name: 'call 3', exact: true }).click()
    await expect(page.getByRole('link', { name: /Compare both operations/ })).toBeVisible()
    const calls = page.getByRole('table', { name: 'Calls under this key, oldest first' })
    await expect(calls.getByRole('row')).toContainText(['Outcome', 'Recorded', 'Deduplicated', 'Collided'])
  })

  await test.step('the thread shows both steps', async () => {
    await page.getByRole('table').getByRole('link', { name: 'Order ORD-123' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Order ORD-123')
    await expect(page.getByRole('main')).toContainText('validate_cart')
    await expect(page.getByRole('main')).toContainText('charge_payment')
  })
})
