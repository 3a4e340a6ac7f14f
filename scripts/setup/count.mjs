import { writeFileSync } from 'node:fs'

/** What a runner counted, and what it has to say of each failure; `npm test` adds them up and ends with them. */
export const nothing = { passed: 0, failed: 0, skipped: 0, failures: [] }

export function addCounts(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  }
}

export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Leaves the counts where the caller asked for them. */
export function reportCounts(counts) {
  const file = process.env.STEPLEDGER_COUNTS_FILE
  if (file) writeFileSync(file, JSON.stringify(counts))
}
