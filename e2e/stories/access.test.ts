import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../expect-accessible.ts'
import { holdScripts } from '../hold-scripts.ts'
import { joinBy, makeInvitation, openStrangersPage, readShown } from '../people.ts'
import { chargeTwice, nameService } from '../shop.ts'

function inventPerson(name: string) {
  return { name, email: `${randomUUID()}@stepledger.test`, password: 'correct horse battery' }
}

test('an invited viewer reads, and is offered no settings and no export', async ({ page, browser }) => {
  test.slow()
  const { threadId } = await chargeTwice(nameService())
  await page.goto('/w/default/settings/members')
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Viewer' }).check({ force: true })
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await readShown(page, 'Link')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await expect(page.getByRole('table', { name: /^Open invitations/ })).toContainText('whoever has the link')

  const viewer = inventPerson('Vera Viewer')
  const hers = await openStrangersPage(browser)
  await joinBy(hers, link, viewer)
  await expect(hers.getByRole('link', { name: 'API keys' })).toBeHidden()
  await hers.goto(`/w/default/threads/${threadId}`)
  await expect(hers.getByRole('region', { name: 'Verdict' })).toBeVisible()
  await expect(hers.getByRole('button', { name: 'Export' })).toBeHidden()
  await expect(hers.getByRole('button', { name: 'End thread…' })).toBeHidden()
  const file = await hers.request.get(`/api/export/default/steps?threadId=${threadId}&format=csv`)
  expect(file.status()).toBe(403)
  await hers.goto('/w/default/settings/keys')
  await expect(hers.getByRole('heading', { name: 'This page needs an admin' })).toBeVisible()
  await expectAccessible(hers)

  await signOut(hers)
  await hers.goto(`/w/default/threads/${threadId}?clock=server`)
  await expect(hers.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await signIn(hers, { ...viewer, password: 'not her password' })
  await expect(hers.getByRole('main').getByRole('alert')).toHaveText(
    'No account has this e-mail address and this password.',
  )
  await expectAccessible(hers)
  await signIn(hers, viewer)
  await expect(hers).toHaveURL(`/w/default/threads/${threadId}?clock=server`)

  await page.goto('/w/default/settings/audit')
  const entries = page.getByRole('table', { name: 'Audit log, newest first' }).getByRole('row')
  await expect(entries.filter({ hasText: 'Vera Viewer' }).filter({ hasText: 'Joined' })).toHaveCount(1)
})

test('a session that has ended leads to the sign-in page, from wherever the reader is', async ({
  browser,
}) => {
  const page = await openStrangersPage(browser)
  await joinBy(page, await makeInvitation('OPERATOR'), inventPerson('Otto Operator'))
  await page.goto('/w/default/attempts')
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  await page.context().clearCookies()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Threads' }).click()
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fw%2Fdefault%2Fthreads/)
})

test('no link to the sign-in page leads to another site', async ({ browser }) => {
  const page = await openStrangersPage(browser)
  const person = inventPerson('Rita Redirected')
  await joinBy(page, await makeInvitation('VIEWER'), person)
  for (const to of ['https://evil.test/w/', '//evil.test/w/', '/\\evil.test', '/w/..//evil.test']) {
    // A page that is open would go to sign in by itself.
    await page.goto('about:blank')
    await page.context().clearCookies()
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`)
    await signIn(page, person)
    await expect(page).toHaveURL('/w/default')
  }
})

test('what is typed before the page’s script runs is kept, and no password goes into an address', async ({
  browser,
}) => {
  const person = inventPerson('Emil Early')
  const joining = await openStrangersPage(browser)
  await joinBy(joining, await makeInvitation('VIEWER'), person)
  // Left open without its session it would go to the sign-in page by itself.
  await joining.close()
  const page = await openStrangersPage(browser)
  const letThrough = await holdScripts(page)
  await page.goto('/sign-in', { waitUntil: 'commit' })
  const [email, password] = [page.getByRole('textbox', { name: 'E-mail' }), page.getByLabel('Password')]
  await expect(email).toBeFocused()
  await email.fill(person.email)
  await password.fill(person.password)
  await password.press('Enter')
  await letThrough()
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled()
  expect(page.url()).not.toContain('password')
  await email.focus()
  await password.press('Enter')
  await expect(page).toHaveURL('/w/default')
})

test('an operator ends a thread, and the audit log says who did', async ({ page, browser }) => {
  const { threadId } = await chargeTwice(nameService())
  const his = await openStrangersPage(browser)
  await joinBy(his, await makeInvitation('OPERATOR'), inventPerson('Egon Ender'))
  await his.goto(`/w/default/threads/${threadId}`)
  await his.getByRole('button', { name: 'End thread…' }).click()
  await his.getByRole('radio', { name: /Cancelled/ }).check({ force: true })
  await his.getByRole('textbox', { name: 'Reason' }).fill('The customer called')
  await expectAccessible(his)
  await his.getByRole('button', { name: 'End it' }).click()
  await expect(his.getByRole('main')).toContainText('Cancelled · The customer called')
  await expect(his.getByRole('button', { name: 'End thread…' })).toBeHidden()
  await page.goto('/w/default/settings/audit?action=THREAD_ENDED')
  const entries = page.getByRole('table', { name: 'Audit log, newest first' }).getByRole('row')
  await expect(entries.filter({ hasText: 'Egon Ender' })).toContainText(threadId)
})

test('who forgot a password sets a new one by an admin’s link, and then changes it', async ({
  page,
  browser,
}) => {
  const person = inventPerson(`Flora ${randomUUID().slice(0, 8)}`)
  const hers = await openStrangersPage(browser)
  await joinBy(hers, await makeInvitation('VIEWER'), person)
  await page.goto('/w/default/settings/members')
  await page.getByRole('button', { name: `Actions for ${person.name}` }).click()
  await page.getByRole('menuitem', { name: 'New password…' }).click()
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await readShown(page, 'Link')

  await hers.goto(link)
  await hers.getByLabel('New password').fill('the second long one')
  await expectAccessible(hers)
  await hers.getByRole('button', { name: 'Set the password' }).click()
  await expect(hers.getByRole('heading', { name: 'The new password is set' })).toBeVisible()
  await hers.getByRole('link', { name: 'Sign in' }).click()
  await signIn(hers, { ...person, password: 'the second long one' })
  await expect(hers).toHaveURL('/w/default')
  await hers.waitForLoadState()
  await hers.getByRole('button', { name: /^Account:/ }).click()
  await hers.getByRole('link', { name: 'Password' }).click()
  await hers.getByLabel('Current password').fill('not the second one')
  await hers.getByLabel('New password').fill('the third long one')
  await hers.getByRole('button', { name: 'Change the password' }).click()
  await expect(hers.getByRole('main').getByRole('alert')).toHaveText('The current password is wrong.')
  await hers.getByLabel('Current password').fill('the second long one')
  await hers.getByRole('button', { name: 'Change the password' }).click()
  await expect(hers.getByRole('status').filter({ hasText: 'Your password is changed' })).toBeVisible()
  await hers.goto(link)
  await expect(hers.getByRole('heading', { name: 'This link is not valid' })).toBeVisible()
})

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: /^Account:/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')
}
