import { expect, test } from '@playwright/test'
import { admin, adminState, findFirstLink, joinBy, openStrangersPage } from '../../people.ts'

test('nobody is let in before the printed link has made the first administrator', async ({
  page,
  browser,
}) => {
  await page.goto('/w/default/threads?service=a')
  await expect(page).toHaveURL(`/sign-in?to=${encodeURIComponent('/w/default/threads?service=a')}`)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  const link = await findFirstLink()
  await test.step('a password that is too short is refused', async () => {
    await page.goto(link)
    await expect(page.getByRole('heading', { name: 'Join default' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Name' }).fill(admin.name)
    await page.getByRole('textbox', { name: 'E-mail' }).fill(admin.email)
    await page.getByLabel('Password').fill('too short')
    await page.getByRole('button', { name: 'Create the account and join' }).click()
    await expect(page).toHaveURL(/\/join#/)
  })

  await joinBy(page, link, admin)
  await expect(page.getByRole('button', { name: /^Account: Ada Admin, workspace default/ })).toBeVisible()
  await page.context().storageState({ path: adminState })

  await test.step('the link is good for one person', async () => {
    const another = await openStrangersPage(browser)
    await another.goto(link)
    await expect(another.getByRole('heading', { name: 'This link is not valid' })).toBeVisible()
  })
})
