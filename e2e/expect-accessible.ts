import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Softly, so that one page's fault does not hide another's. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => [id, any[0]?.message, html]),
  )
  expect.soft(faults).toEqual([])
}
