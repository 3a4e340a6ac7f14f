import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { chargeTwice, connectAs, nameService } from '../shop.ts'

test('the list is exported as it is filtered, in the order of the screen, past its first page', async ({
  page,
}) => {
  const service = nameService()
  const shop = connectAs(service)
  await Promise.all(Array.from({ length: 60 }, (_, index) => shop.start(`Order ${index}`)))
  await connectAs(nameService()).start('An order of another shop')
  await page.goto(`/w/default/threads?service=${service}`)
  const shown = await listShownIds(page, 'Threads, newest first')
  await page.getByRole('button', { name: 'Older' }).click()
  await expect(page.getByText('10 of 60 threads')).toBeVisible()
  const all = [...shown, ...(await listShownIds(page, 'Threads, newest first'))]

  const csv = await exportAs(page, 'Threads as CSV')
  expect(csv.name).toMatch(/^stepledger-threads-.*\.csv$/)
  expect(csv.lines.slice(1).map((line) => line.split(',')[0])).toEqual(all)
  const jsonl = await exportAs(page, 'Threads as JSON Lines')
  expect(jsonl.lines.map((line) => JSON.parse(line).id)).toEqual(all)
})

test('calls are exported with their payloads, and nothing in them is a formula', async ({ page }) => {
  const service = nameService()
  const thread = await connectAs(service).start('An order')
  await thread
    .step('=HYPERLINK("http://evil.test")')
    .addContext({ note: '=1+1', cents: 9007199254740991 })
    .success()
  await page.goto(`/w/default/attempts?service=${service}`)
  const { lines } = await exportAs(page, 'Calls as CSV')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(`,"'=HYPERLINK(""http://evil.test"")",`)
  expect(lines[1]).toContain(',"{""cents"":9007199254740991,""note"":""=1+1""}",')
})

test('a thread is exported by keyboard: its steps, and the calls that repeated them', async ({ page }) => {
  const { threadId } = await chargeTwice(nameService())
  await page.goto(`/w/default/threads/${threadId}`)
  await page.getByRole('button', { name: 'Export' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Steps as CSV' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const steps = await download(page, () => page.keyboard.press('Enter'))
  expect(steps.lines.map((line) => JSON.parse(line))).toMatchObject([
    { name: 'charge_payment', context: { amount: '99.99' }, result: { charge: 'ch_1' } },
  ])
  const calls = await exportAs(page, 'Calls as JSON Lines')
  expect(calls.lines.map((line) => JSON.parse(line).outcome)).toEqual([
    'COLLIDED',
    'DEDUPLICATED',
    'RECORDED',
  ])
})

async function listShownIds(page: Page, table: string) {
  const links = page.getByRole('table', { name: table }).locator('a[href^="/w/default/threads/"]')
  await expect(links.first()).toBeVisible()
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-1)))
}

async function exportAs(page: Page, file: string) {
  await page.getByRole('button', { name: 'Export' }).click()
  return download(page, () => page.getByRole('menuitem', { name: file }).click())
}

async function download(page: Page, start: () => Promise<void>) {
  const started = page.waitForEvent('download')
  await start()
  const file = await started
  const text = await readFile(await file.path(), 'utf8')
  return { name: file.suggestedFilename(), lines: text.trimEnd().split('\n') }
}
