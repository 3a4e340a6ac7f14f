import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** In light and in dark, where only colours can differ. Softly, so that one page's fault does not hide another's. */
export async function expectAccessible(page: Page) {
  await show(page, 'light')
  const inLight = await findFaults(axe(page).withTags(rules))
  await show(page, 'dark')
  const inDark = await findFaults(axe(page).withRules(['color-contrast', 'link-in-text-block']))
  expect.soft({ inLight, inDark }).toEqual({ inLight: [], inDark: [] })
}

// GraphiQL has faults of its own: a button in a tab, links known by colour alone, faint text in its documentation.
// React Aria's announcer goes on pointing to a button that waited, for some seconds after the button has gone.
// By the library's older way, since the newer opens a blank page for each look, to put frames of other sites together:
// no page has a frame. What is in order is not told, which is most of it.
const axe = (page: Page) =>
  new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude('.graphiql-container')
    .exclude('[data-live-announcer]')

async function show(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveClass(new RegExp(`\\b${colorScheme}\\b`))
}

async function findFaults(builder: AxeBuilder) {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => [id, any[0]?.message, html]))
}
