import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Softly, so that one page's fault does not hide another's. */
export async function expectAccessible(page: Page) {
  // GraphiQL has faults of its own: a button in a tab, links known by colour alone, faint text in its documentation.
  const axe = new AxeBuilder({ page }).withTags(rules).exclude('.graphiql-container')
  const { violations } = await axe.analyze()
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => [id, any[0]?.message, html]),
  )
  expect.soft(faults).toEqual([])
}
