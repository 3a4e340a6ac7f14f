// Takes the pictures of the README from a product that runs with the demo's day in it:
//   STEPLEDGER_EMAIL=… STEPLEDGER_PASSWORD=… node e2e/take-screenshots.mjs http://127.0.0.1:3000
import { mkdir } from 'node:fs/promises'
import { chromium } from '@playwright/test'

const [origin = 'http://127.0.0.1:3000'] = process.argv.slice(2)
const folder = new URL('../docs/images/', import.meta.url).pathname
await mkdir(folder, { recursive: true })

const browser = await chromium.launch({
  ...(process.env.STEPLEDGER_CHROMIUM && { executablePath: process.env.STEPLEDGER_CHROMIUM }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})

const signIn = async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/sign-in`)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(process.env.STEPLEDGER_EMAIL ?? '')
  await page.getByLabel('Password').fill(process.env.STEPLEDGER_PASSWORD ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('main').getByRole('searchbox').waitFor()
  const state = await page.context().storageState()
  await page.close()
  return state
}

const storageState = await signIn()

const take = async (name, path) => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, colorScheme, storageState })
    await page.goto(origin + path)
    await page.getByRole('main').waitFor()
    await page.waitForLoadState('load')
    await page
      .getByRole('status', { name: /^Loading/ })
      .first()
      .waitFor({ state: 'detached' })
    await page.getByRole('status').filter({ hasText: 'Connecting' }).waitFor({ state: 'detached' })
    const file = colorScheme === 'light' ? `${name}.png` : `${name}-dark.png`
    await page.screenshot({ path: folder + file })
    console.log(`docs/images/${file}`)
    await page.close()
  }
}

/** The newest duplicate with another result than its step is of the order that was charged twice. */
const findDiverged = async () => {
  const page = await browser.newPage({ storageState })
  await page.goto(`${origin}/w/default/attempts?resultDiverged=true&outcome=DEDUPLICATED`)
  const link = page.locator('a[href^="/w/default/threads/"]').first()
  const href = await link.getAttribute('href')
  await page.close()
  return href ?? '/w/default/threads'
}

/** A call of the collisions' list, chosen, leads to the page of both operations. */
const findCollision = async () => {
  const page = await browser.newPage({ storageState })
  await page.goto(`${origin}/w/default/attempts?outcome=COLLIDED`)
  await page.getByRole('table').getByRole('link').first().click()
  const href = await page.getByRole('link', { name: /Compare both operations/ }).getAttribute('href')
  await page.close()
  return href ?? '/w/default/attempts'
}

await take('lookup', '/w/default')
await take('threads', '/w/default/threads')
await take('attempts', '/w/default/attempts')
await take('thread', await findDiverged())
await take('collision', await findCollision())
await browser.close()
