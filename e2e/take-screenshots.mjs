// Takes the pictures of the README from a product that runs with the demo's day in it:
//   node e2e/take-screenshots.mjs http://127.0.0.1:3000
import { mkdir } from 'node:fs/promises'
import { chromium } from '@playwright/test'

const [origin = 'http://127.0.0.1:3000'] = process.argv.slice(2)
const folder = new URL('../docs/images/', import.meta.url).pathname
await mkdir(folder, { recursive: true })

const browser = await chromium.launch({
  ...(process.env.STEPLEDGER_CHROMIUM && { executablePath: process.env.STEPLEDGER_CHROMIUM }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})

const take = async (name, path, prepare = async () => {}) => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, colorScheme })
    await page.goto(origin + path)
    await page.getByRole('main').waitFor()
    await page.waitForLoadState('load')
    await prepare(page)
    const file = colorScheme === 'light' ? `${name}.png` : `${name}-dark.png`
    await page.screenshot({ path: folder + file })
    console.log(`docs/images/${file}`)
    await page.close()
  }
}

/** The newest duplicate with another result than its step is of the order that was charged twice. */
const findDiverged = async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/attempts?resultDiverged=true&outcome=DEDUPLICATED`)
  const link = page.locator('a[href^="/threads/"]').first()
  const href = await link.getAttribute('href')
  await page.close()
  return href ?? '/threads'
}

/** A call of the collisions' list, chosen, leads to the page of both operations. */
const findCollision = async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/attempts?outcome=COLLIDED`)
  await page.getByRole('table').getByRole('link').first().click()
  const href = await page.getByRole('link', { name: /Compare both operations/ }).getAttribute('href')
  await page.close()
  return href ?? '/attempts'
}

await take('lookup', '/')
await take('threads', '/threads')
await take('attempts', '/attempts')
await take('thread', await findDiverged())
await take('collision', await findCollision())
await browser.close()
