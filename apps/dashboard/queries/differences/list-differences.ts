import { type Change, type Difference, toDifference } from './difference.ts'
import { isWithinList, restoreBefore } from './restore-before.ts'

/** The work on a list grows with the square of its length; and nobody reads so many differences. */
const longestList = 500
const mostDifferences = 1_000

/** What a call says differently from its step. The server compares list items by position; here one that moved is found again. */
export async function listDifferences(context: unknown, changes: Change[]): Promise<Difference[]> {
  const listed = changes.map(toDifference)
  if (!changes.some((change) => change.path === '' || isWithinList(context, change))) return listed
  const before = restoreBefore(context, changes)
  if (hasLongList(before) || hasLongList(context)) return listed
  const { diffValues } = await import('./diff-values.ts')
  const differences = diffValues(before, context)
  return differences.length > mostDifferences ? listed : differences
}

function hasLongList(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return (Array.isArray(value) && value.length > longestList) || Object.values(value).some(hasLongList)
}
