import type { Page } from '@playwright/test'

/** Keeps the page's scripts from coming, as a slow network does, until what is given back is called. */
export async function holdScripts(page: Page) {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  return async () => {
    letThrough()
    await page.unrouteAll({ behavior: 'wait' })
  }
}
