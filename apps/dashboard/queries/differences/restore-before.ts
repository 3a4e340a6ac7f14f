import { isLosslessNumber } from 'lossless-json'
import type { Change } from './difference.ts'

/** What the context was before these changes, which are in the order in which the server lists them. */
export function restoreBefore(after: unknown, changes: Change[]): unknown {
  // From the last to the first, so that items taken off the end of a list leave the others where they are.
  return changes.reduceRight((value, change) => undo(value, splitPath(change.path), change), after)
}

/** Whether a change is of a list, or within one. */
export function isWithinList(after: unknown, { path }: Change) {
  let value = after
  for (const name of splitPath(path)) {
    if (Array.isArray(value)) return true
    value = isMembered(value) ? value[name] : undefined
  }
  return false
}

function undo(value: unknown, [name, ...rest]: string[], change: Change): unknown {
  if (name === undefined) return change.before
  if (Array.isArray(value)) {
    const index = Number(name)
    if (rest.length === 0 && change.beforeAbsent) return value.toSpliced(index, 1)
    const items = [...value]
    items[index] = undo(items[index], rest, change)
    return items
  }
  const { [name]: member, ...others } = isMembered(value) ? value : {}
  if (rest.length === 0 && change.beforeAbsent) return others
  const members = Object.entries({ ...others, [name]: undo(member, rest, change) })
  // In the order of canonical JSON, in which all payloads are.
  return Object.fromEntries(members.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function isMembered(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isLosslessNumber(value)
}

function splitPath(path: string) {
  return path
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}
