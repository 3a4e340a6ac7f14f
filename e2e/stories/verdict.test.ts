import { expect, test } from '@playwright/test'
import { chargeTwice, nameService } from '../shop.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a thread begins with its verdict, which leads to the calls that it rests on and can be sent on', async ({
  page,
}) => {
  const service = nameService()
  const { threadId } = await chargeTwice(service)
  await page.goto(`/w/default/threads/${threadId}`)
  const verdict = page.getByRole('region', { name: 'Verdict' })
  const words = `3 calls, 3 executions, 2 different results: charge_payment charged twice by ${service}, `
  await expect(verdict.getByRole('paragraph').filter({ hasText: words })).toContainText('1 call collided')
  await expect(verdict.getByRole('heading')).toHaveText(
    'Run again, with another result · Key used for another operation',
  )

  await verdict.getByRole('link', { name: 'call 2', exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'Call' })).toContainText('ch_2')
  await verdict.getByText('What it did not look at').click()
  await expect(verdict.getByText('Other workspaces are not looked at.')).toBeVisible()

  await verdict.getByRole('button', { name: 'Copy verdict' }).click()
  await expect(page.getByText('Verdict copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(words)
  expect(copied).toContain(`${page.url()}&tz=UTC`)
})
