import type { Page } from '@playwright/test'
import {
  awaitSteps,
  measureScripts,
  readClock,
  readSeen,
  scrollTimeline,
  scrollToTop,
} from './dashboard-page.ts'

/** What was measured once, by the name of its bar. */
export type Round = Record<string, number>

export type Subject = { origin: string; threadId: string; steps: number; orderId: string; service: string }

const firstRow = (page: Page) =>
  page.getByRole('table', { name: 'Threads, newest first' }).getByRole('row').nth(1).getByRole('link').first()

/** The time until something can be clicked that was not there before. */
const timeUntil = async (page: Page, act: () => Promise<unknown>, there: () => Promise<unknown>) => {
  const began = await readClock(page)
  await act()
  await there()
  return (await readClock(page)) - began
}

const measureList = async (page: Page, { origin, service }: Subject): Promise<Round> => {
  await page.goto(`${origin}/w/default/threads`, { waitUntil: 'commit' })
  await firstRow(page).waitFor()
  await page.waitForLoadState('networkidle')
  const { ready, paint, shift } = await readSeen(page)
  const scripts = await measureScripts(page)
  const table = page.getByRole('table', { name: 'Threads, newest first' })
  const filter = await timeUntil(
    page,
    () => page.getByTitle(`Only threads of ${service}`).first().click(),
    async () => {
      await page.getByRole('button', { name: `Service ${service}` }).waitFor()
      await table.and(page.locator('[aria-busy=false]')).waitFor()
      await firstRow(page).click({ trial: true })
    },
  )
  const older = await timeUntil(
    page,
    () => page.getByRole('button', { name: 'Older' }).click(),
    async () => {
      await page.getByRole('button', { name: 'Newest' }).and(page.locator(':enabled')).waitFor()
      await table.and(page.locator('[aria-busy=false]')).waitFor()
    },
  )
  const thread = await timeUntil(
    page,
    () => firstRow(page).click(),
    () => page.getByRole('treeitem').first().click({ trial: true }),
  )
  return { open: ready, paint, shift, scripts, filter, older, thread }
}

const measureHome = async (page: Page, { origin, orderId }: Subject): Promise<Round> => {
  await page.goto(`${origin}/w/default`, { waitUntil: 'networkidle' })
  const { paint, shift } = await readSeen(page)
  const lookup = await timeUntil(
    page,
    () => page.getByRole('searchbox', { name: 'Any id' }).fill(orderId),
    () => page.getByRole('option').first().waitFor(),
  )
  return { homePaint: paint, homeShift: shift, lookup }
}

const measureThread = async (page: Page, { origin, threadId, steps }: Subject): Promise<Round> => {
  await page.goto(`${origin}/w/default/threads/${threadId}`, { waitUntil: 'commit' })
  await page.getByRole('treeitem').first().waitFor()
  await awaitSteps(page, steps)
  const { ready, paint, shift } = await readSeen(page)
  const threadScripts = await measureScripts(page)
  const wheel = await scrollTimeline(page, 'wheel')
  const scrollbar = await scrollTimeline(page, 'scrollbar')
  await scrollToTop(page)
  await page.getByRole('treeitem', { name: /import_row_0\b/ }).click()
  const context = page.getByRole('tree', { name: 'Context' })
  await context.getByRole('treeitem', { name: /rows/ }).first().waitFor()
  await page.getByRole('button', { name: 'Search in context' }).click()
  await page.keyboard.insertText('SKU-0')
  await context.locator('mark').first().waitFor()
  const { longest } = await readSeen(page)
  return {
    longOpen: ready,
    threadPaint: paint,
    threadShift: shift,
    threadScripts,
    wheel: wheel.within * 100,
    scrollbar: scrollbar.within * 100,
    blank: wheel.blank + scrollbar.blank,
    nodes: Math.max(wheel.nodes, scrollbar.nodes),
    longestTask: longest,
  }
}

/** Each page in a tab that has nothing cached. */
export const measures: ((page: Page, subject: Subject) => Promise<Round>)[] = [
  measureList,
  measureHome,
  measureThread,
]
