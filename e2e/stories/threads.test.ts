import { expect, type Page, test } from '@playwright/test'
import { chargeTwice, connectAs, nameService } from '../shop.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('filters become chips, and the copied link shows a colleague the same rows', async ({
  page,
  context,
}) => {
  const service = nameService()
  const { orderId } = await chargeTwice(service)
  const quiet = await connectAs(service).start('A quiet order')
  await quiet.step('validate_cart').success()
  await page.goto('/w/default/threads')

  await chooseFilter(page, 'Service')
  await page.getByRole('textbox', { name: 'Service' }).fill(service)
  await page.getByRole('button', { name: 'Apply' }).click()
  await expectRows(page, ['A quiet order', orderId])

  await chooseFilter(page, 'Has a call')
  await page.getByRole('option', { name: 'Collided' }).click()
  await page.keyboard.press('Escape')
  await expectRows(page, [orderId])

  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const colleague = await context.newPage()
  await colleague.goto(link)
  await expectRows(colleague, [orderId])
  const chips = colleague.getByRole('region', { name: 'Filters' })
  await expect(chips.getByRole('button', { name: `Service ${service}` })).toBeVisible()
  await expect(chips.getByRole('button', { name: 'Has a call Collided' })).toBeVisible()

  await chips.getByRole('button', { name: 'Remove filter Has a call' }).click()
  await expectRows(colleague, ['A quiet order', orderId])
  await colleague.goBack()
  await expectRows(colleague, [orderId])
})

async function chooseFilter(page: Page, name: string) {
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
}

async function expectRows(page: Page, threads: string[]) {
  const rows = page.getByRole('table', { name: 'Threads, newest first' }).getByRole('row')
  await expect(rows).toContainText(['Thread', ...threads])
}
