import { randomUUID } from 'node:crypto'
import { test as base, expect, type Page } from '@playwright/test'
import { findFreePort } from '@stepledger/local-postgres'
import { type Provider, startProvider } from '../../apps/api/src/testing/start-provider.ts'
import { expectAccessible } from '../expect-accessible.ts'
import { type Gate, startApi, startDashboard, startGate } from '../own-servers.ts'
import { admin, makeInvitation } from '../people.ts'

type Door = { provider: Provider; gate: Gate; url: string }

/** A dashboard and an API of their own, and before the provider that they sign in by a gate. */
const test = base.extend<object, { door: Door }>({
  door: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const provider = await startProvider()
      const gate = await startGate(provider.settings.issuer)
      provider.settings.issuer = gate.url
      const { issuer, clientId, clientSecret, name } = provider.settings
      const [port, apiPort] = await Promise.all([findFreePort(), findFreePort()])
      const [killApi, { url, kill }] = await Promise.all([
        startApi(apiPort, {
          STEPLEDGER_URL: `http://127.0.0.1:${port}`,
          OIDC_ISSUER: issuer,
          OIDC_CLIENT_ID: clientId,
          OIDC_CLIENT_SECRET: clientSecret,
          OIDC_NAME: name,
        }),
        startDashboard(`http://127.0.0.1:${apiPort}`, port),
      ])
      await use({ provider, gate, url })
      await Promise.all([kill(), killApi()])
      gate.close()
      provider.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ door }, use) => use(door.url),
  storageState: { cookies: [], origins: [] },
})

// One provider for all of them. Once the API knows it, it is away only for the browser: that story comes first.
test.describe.configure({ mode: 'default' })

const asked = '/w/default/threads?service=none'

/** Asks for a page, and is sent to the sign-in page. */
async function knock(page: Page) {
  await page.goto(asked)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  return page.getByRole('button', { name: 'Sign in with Example' })
}

const alert = (page: Page) => page.getByRole('main').getByRole('alert')

const someone = (name: string) => ({
  sub: randomUUID(),
  email: `${randomUUID()}@stepledger.test`,
  email_verified: true,
  name,
})

test('a provider that is away is told in words, and passwords still sign in', async ({ page, door }) => {
  door.gate.cut()
  const button = await knock(page)
  await button.click()
  await expect(alert(page)).toHaveText('Example does not answer. Try again in a moment.')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(admin.email)
  await page.getByLabel('Password').fill(admin.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(asked)
  await expect(page.getByText('No thread matches all of these filters')).toBeVisible()
  door.gate.letThrough()
})

test('whoever is invited signs in by the provider, and lands on the page that was asked for', async ({
  page,
  door: { provider },
}) => {
  provider.user = someone('Prue Provided')
  await makeInvitation('VIEWER', provider.user.email)
  await (await knock(page)).click()
  await expect(page).toHaveURL(asked)
  await expect(page.getByText('No thread matches all of these filters')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Account: Prue Provided' })).toBeVisible()
})

test('whoever is not invited is told why they were not let in', async ({ page, door: { provider } }) => {
  provider.user = someone('Sam Stranger')
  await (await knock(page)).click()
  await expect(alert(page)).toContainText('no member has the e-mail address that the provider gave')
  await expectAccessible(page)
  await page.goto(asked)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})
