/// <reference lib="dom" />
import { type Browser, chromium, type Page } from '@playwright/test'

export const openBrowser = (): Promise<Browser> => {
  const executablePath = process.env.STEPLEDGER_CHROMIUM ?? process.env.STEPLEDGER_BROWSER
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
}

type Seen = { ready: number; paint: number; shift: number; longest: number }
declare global {
  var seen: Seen
}

/** What a page sees of itself: when its first row lies open to a click, the largest paint, what moved, the longest task. */
export const watchPage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen: Seen = { ready: 0, paint: 0, shift: 0, longest: 0 }
    globalThis.seen = seen
    const watch = (type: string, see: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true })
    watch('largest-contentful-paint', ({ startTime }) => {
      seen.paint = startTime
    })
    watch('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
      if (!hadRecentInput) seen.shift += value
    })
    watch('longtask', ({ duration }) => {
      seen.longest = Math.max(seen.longest, duration)
    })
    const look = () => {
      const row = document.querySelector('[data-row-link], [role=treeitem]')
      const { left = 0, top = 0, width = 0, height = 0 } = row?.getBoundingClientRect() ?? {}
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      if (hit && row?.contains(hit)) seen.ready = performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })

export const readSeen = (page: Page): Promise<Seen> => page.evaluate(() => globalThis.seen)

/** Milliseconds since the page's own start. */
export const readClock = (page: Page): Promise<number> => page.evaluate(() => performance.now())

/** KiB of JavaScript as it came over the wire. */
export const measureScripts = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    // What comes after the load was fetched in advance, for other pages.
    const scripts = resources.filter(
      ({ name, startTime }) => name.includes('.js') && startTime < (page?.loadEventStart ?? 0),
    )
    return scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1_024
  })

const rowHeight = 32

/** All steps have been fetched when the timeline is as high as they are. */
export const awaitSteps = (page: Page, steps: number): Promise<unknown> =>
  page.waitForFunction(
    (height) => (document.querySelector<HTMLElement>('[role=tree]')?.offsetHeight ?? 0) >= height,
    steps * rowHeight,
    { timeout: 60_000 },
  )

/** Back to the first row; from here on the longest task is looked for anew. */
export const scrollToTop = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.querySelector('[role=tree]')?.parentElement?.scrollTo({ top: 0 }))
  await page.getByRole('treeitem').and(page.locator('[data-index="0"]')).waitFor()
  await page.evaluate(() => {
    globalThis.seen.longest = 0
  })
}

type Frames = { within: number; blank: number; p95: number; nodes: number; seconds: number }

/** Scrolls the timeline for some seconds, by small steps as a wheel does or over its whole length as a scrollbar does. */
export const scrollTimeline = (page: Page, way: 'wheel' | 'scrollbar'): Promise<Frames> =>
  page.evaluate(async (way) => {
    const tree = document.querySelector('[role=tree]')
    const scroller = tree?.parentElement
    if (!tree || !scroller) throw new Error('there is no timeline')
    const lasts = 4_000
    const times: number[] = []
    let blank = 0
    let nodes = 0
    const isBlank = () => {
      const { top, bottom } = scroller.getBoundingClientRect()
      return ![...tree.querySelectorAll('[role=treeitem]')].some((row) => {
        const box = row.getBoundingClientRect()
        return box.bottom > top && box.top < bottom
      })
    }
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    scroller.scrollTop = 0
    const began = await frame()
    let last = began
    for (;;) {
      const now = await frame()
      times.push(now - last)
      last = now
      if (isBlank()) blank += 1
      nodes = Math.max(nodes, document.getElementsByTagName('*').length)
      const part = (now - began) / lasts
      if (part >= 1) break
      if (way === 'wheel') scroller.scrollBy(0, 100)
      else
        scroller.scrollTop =
          (scroller.scrollHeight - scroller.clientHeight) * Math.abs(Math.sin(part * Math.PI * 2))
    }
    const sorted = times.toSorted((one, other) => one - other)
    return {
      within: sorted.filter((time) => time <= 17.5).length / sorted.length,
      p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
      blank,
      nodes,
      seconds: lasts / 1_000,
    }
  }, way)
