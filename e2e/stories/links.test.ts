import { expect, test } from '@playwright/test'
import { openShop } from '../pages.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a link shows a colleague in another zone what its sender saw, on every page', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow()
  const { service, threadId, paymentId, collisionId, lostId } = await openShop()
  const addresses = [
    `/w/default/threads?service=${service}&outcome=DEDUPLICATED,COLLIDED`,
    `/w/default/threads?service=${service}&status=ACTIVE&stepName=charge_payment`,
    `/w/default/attempts?service=${service}&outcome=DEDUPLICATED,COLLIDED&table=true&attempt=${collisionId}`,
    `/w/default/attempts?service=${service}&resultDiverged=true`,
    `/w/default/threads/${threadId}?attempt=${collisionId}&clock=server`,
    `/w/default/threads/${lostId}`,
    `/w/default/keys?key=${paymentId}&attempt=${collisionId}`,
    `/w/default/collisions/${collisionId}`,
  ]
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    timezoneId: 'America/New_York',
    locale: 'en-US',
  })
  const colleague = await context.newPage()
  for (const address of addresses) {
    await test.step(address, async () => {
      await page.goto(address)
      await page.getByRole('button', { name: 'Copy link' }).click()
      await expect(page.getByText('Link copied')).toBeVisible()
      await colleague.goto(await page.evaluate(() => navigator.clipboard.readText()))
      await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0)
      await expect(async () => {
        const [mine, theirs] = await Promise.all(
          [page, colleague].map((one) => one.getByRole('main').textContent()),
        )
        expect(theirs).toBe(mine)
      }).toPass({ timeout: 15_000 })
    })
  }
  await context.close()
})
