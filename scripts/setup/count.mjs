import { writeFileSync } from 'node:fs'

/** What a runner counted; `npm test` adds them up and says so in its last line. */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Leaves the counts where the caller asked for them. */
export function reportCounts(counts) {
  const file = process.env.STEPLEDGER_COUNTS_FILE
  if (file) writeFileSync(file, JSON.stringify(counts))
}
