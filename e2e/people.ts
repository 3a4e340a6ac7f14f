import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { findStage } from './stage.ts'

const { apiUrl, dashboardUrl, dataDir } = await findStage()

/** What the first administrator's browser keeps. */
export const adminState = join(dataDir, 'admin.json')

export const admin = { name: 'Ada Admin', email: 'ada@stepledger.test', password: 'a long enough password' }

export type Person = typeof admin

/** The one-time link that the API wrote into its log at its first start. */
export async function findFirstLink() {
  let link = ''
  await expect(async () => {
    const log = await readFile(join(dataDir, 'api.log'), 'utf8')
    link = log.match(/"link":"([^"]+)"/)?.[1] ?? ''
    expect(link).toContain('/join#')
  }).toPass({ timeout: 10_000 })
  return link
}

/** Makes an account by a link of the page, and is signed in then. */
export async function joinBy(page: Page, link: string, { name, email, password }: Person) {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Create the account and join' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

/** Asks the API in the first administrator's name, as the pages do. */
export async function askAsAdmin<Answer>(query: string, variables: object, workspace = 'default') {
  const { cookies } = JSON.parse(await readFile(adminState, 'utf8')) as {
    cookies: { name: string; value: string }[]
  }
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-stepledger-workspace': workspace,
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      origin: dashboardUrl,
    },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: Answer; errors?: { message: string }[] }
  if (errors) throw new Error(errors[0]?.message)
  return data
}

export async function makeInvitation(role: 'VIEWER' | 'OPERATOR' | 'ADMIN', email?: string) {
  const query = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }`
  type Made = { inviteMember: { link: string } }
  return (await askAsAdmin<Made>(query, { input: { role, email } })).inviteMember.link
}

/** A key or a link, which is shown once. */
export async function readShown(page: Page, what: 'Key' | 'Link') {
  return (await page.getByRole('dialog').getByRole('status', { name: what, exact: true }).textContent()) ?? ''
}

/** A page of a browser that nobody has signed in with. */
export async function openStrangersPage(browser: Browser) {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  return context.newPage()
}
