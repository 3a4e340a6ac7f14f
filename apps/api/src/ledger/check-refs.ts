import { checkLabel } from './check-text.ts'
import { LedgerError } from './errors.ts'
import type { Ref } from './types.ts'

const mostRefs = 50

/** Refuses the first reference that has another value than the one that is known for its key. */
export const checkConflicts = (refs: readonly Ref[], known: ReadonlyMap<string, string>): void => {
  for (const [index, { key, value }] of refs.entries()) {
    const other = known.get(key)
    if (other === undefined || other === value) continue
    const message = `The thread's reference ${key} is ${other} already, and is never changed. Use another key.`
    throw new LedgerError('REF_CONFLICT', message, `refs.${index}.value`)
  }
}

export const checkRefs = (refs: readonly Ref[]): void => {
  if (refs.length > mostRefs)
    throw new LedgerError('BAD_USER_INPUT', `At most ${mostRefs} refs are allowed.`, 'refs')
  for (const [index, { key, value }] of refs.entries()) {
    checkLabel(key, `refs.${index}.key`, 100)
    checkLabel(value, `refs.${index}.value`, 255)
  }
  checkConflicts(refs, new Map(refs.toReversed().map(({ key, value }) => [key, value])))
}
