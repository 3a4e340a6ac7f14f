import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { connect } from '@stepledger/sdk'
import { askAsAdmin } from '../people.ts'
import { chargeTwice, nameService } from '../shop.ts'
import { findStage } from '../stage.ts'

const { apiUrl } = await findStage()

/** A workspace of its own with one thread in it. */
async function openWorkspace() {
  const name = `shop-${randomUUID().slice(0, 8)}`
  await askAsAdmin('mutation ($name: String!) { createWorkspace(name: $name) { name } }', { name })
  const query = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }'
  type Made = { createApiKey: { secret: string } }
  const { createApiKey } = await askAsAdmin<Made>(query, { input: { name: 'shop', role: 'BOTH' } }, name)
  const shop = connect({ url: apiUrl, apiKey: createApiKey.secret, service: name })
  const thread = await shop.start(`Order of ${name}`, { key: name })
  await thread.step('validate_cart').success()
  return { name, threadId: String(thread.id) }
}

test('one person switches between two workspaces, and each shows its own alone', async ({ page }) => {
  test.slow()
  const service = nameService()
  const { threadId: otherId, orderId } = await chargeTwice(service)
  const { name, threadId } = await openWorkspace()
  const rows = page.getByRole('table', { name: 'Threads, newest first' }).getByRole('row')

  await page.goto(`/w/default/threads?service=${service}`)
  await expect(rows.filter({ hasText: orderId })).toBeVisible()
  await page.getByRole('button', { name: /^Account:/ }).click()
  await page.getByRole('navigation', { name: 'Workspaces' }).getByRole('link', { name }).click()
  await expect(page).toHaveURL(`/w/${name}`)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Threads' }).click()
  await expect(rows).toContainText(['Thread', `Order of ${name}`])
  await expect(rows).toHaveCount(2)

  await test.step('an id of the other one is of nothing here', async () => {
    await page.goto(`/w/${name}?q=${orderId}`)
    await expect(page.getByText('Nothing has exactly this id')).toBeVisible()
    await page.goto(`/w/${name}/threads/${otherId}`)
    await expect(page.getByRole('heading', { name: 'No thread has this id' })).toBeVisible()
    await page.goto(`/w/default/threads/${threadId}`)
    await expect(page.getByRole('heading', { name: 'No thread has this id' })).toBeVisible()
  })

  await test.step('a link opens the workspace that it names, and the door the one that was open last', async () => {
    await page.goto(`/w/${name}/threads/${threadId}`)
    await expect(page.getByRole('heading', { name: `Order of ${name}` })).toBeVisible()
    await page.goto('/')
    await expect(page).toHaveURL(`/w/${name}`)
    await page.goto('/w/default')
    await expect(page.getByRole('button', { name: /workspace default$/ })).toBeVisible()
    await page.goto('/')
    await expect(page).toHaveURL('/w/default')
  })

  await test.step('going back shows what belongs to the address', async () => {
    await page.goto(`/w/default/threads?service=${service}`)
    await page.goto(`/w/${name}/threads`)
    await expect(rows).toHaveCount(2)
    await page.goBack()
    await expect(rows.filter({ hasText: orderId })).toBeVisible()
    await expect(rows.filter({ hasText: `Order of ${name}` })).toHaveCount(0)
  })
})
