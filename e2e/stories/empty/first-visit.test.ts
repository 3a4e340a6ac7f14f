import { expect, test } from '@playwright/test'

test('a first visit finds an empty ledger, without an error and without asking another host', async ({
  page,
  baseURL,
}) => {
  const strangers: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) strangers.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))

  await page.goto('/w/default')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Threads' }).click()
  await expect(page).toHaveTitle(/Threads/)
  await expect(page.getByRole('main')).toContainText(/no thread has been recorded yet/i)

  expect(strangers).toEqual([])
  expect(errors).toEqual([])
})
