import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../expect-accessible.ts'
import { readShown } from '../people.ts'
import { findStage } from '../stage.ts'

const { apiUrl } = await findStage()

const record = `mutation ($input: RecordStepInput!) { recordStep(input: $input) { outcome } }`
const read = '{ threads(first: 1) { nodes { id } } }'

async function ask(key: string, query: string) {
  const input = { threadKey: randomUUID(), name: 'validate_cart', status: 'SUCCESS' }
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  })
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
  return errors?.[0]?.extensions.code ?? 'OK'
}

test('a key is made, shown once, used, rotated and revoked, and every server refuses it soon after', async ({
  page,
}) => {
  test.slow()
  const name = `shop ${randomUUID().slice(0, 8)}`
  await page.goto('/w/default/settings/keys')
  await page.getByRole('button', { name: 'New key' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the key' }).click()
  await expect(page.getByText('This is the only time that it is shown')).toBeVisible()
  const key = await readShown(page, 'Key')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'I have kept it' }).click()
  expect(key).toMatch(/^sl_/)
  expect(await page.content()).not.toContain(key)

  expect(await ask(key, record)).toBe('OK')
  expect(await ask(key, read)).toBe('FORBIDDEN')

  const rows = page.getByRole('table', { name: 'API keys, newest first' }).getByRole('row')
  const row = rows.filter({ hasText: name })
  await expect(row).toContainText(`${key.slice(0, 6)}`)
  await row.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Rotate…' }).click()
  await page.getByRole('radio', { name: 'For an hour' }).check({ force: true })
  await page.getByRole('button', { name: 'Make the next key' }).click()
  const next = await readShown(page, 'Key')
  await page.getByRole('button', { name: 'I have kept it' }).click()
  expect(await ask(next, record)).toBe('OK')
  expect(await ask(key, record)).toBe('OK')
  await expect(row).toHaveCount(2)

  await row
    .first()
    .getByRole('button', { name: `Actions for ${name}` })
    .click()
  await page.getByRole('menuitem', { name: 'Revoke…' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await expect(row.first()).toContainText('Revoked')
  await expect.poll(() => ask(next, record), { timeout: 5_000 }).toBe('UNAUTHENTICATED')
  expect(await ask(key, record)).toBe('OK')

  await page.goto('/w/default/settings/audit?action=API_KEY_CREATED,API_KEY_ROTATED,API_KEY_REVOKED')
  const entries = page.getByRole('table', { name: 'Audit log, newest first' }).getByRole('row')
  await expect(entries.filter({ hasText: name })).toContainText([
    'Revoked a key',
    'Rotated a key',
    'Made a key',
  ])
})
