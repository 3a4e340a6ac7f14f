/** One thing that two contexts say differently. A path is a JSON Pointer: into the later one, but for what was removed. */
export type Difference =
  | { kind: 'changed'; path: string; before: unknown; after: unknown }
  | { kind: 'added'; path: string; after: unknown }
  | { kind: 'removed'; path: string; before: unknown }
  /** The same list item in another place; what differs within it is listed by itself. */
  | { kind: 'moved'; path: string; from: string; after: unknown }

/** As the server lists them: list items by their position. */
export type Change = {
  path: string
  before?: unknown
  after?: unknown
  beforeAbsent: boolean
  afterAbsent: boolean
}

export function toDifference({ path, before, after, beforeAbsent, afterAbsent }: Change): Difference {
  if (beforeAbsent) return { kind: 'added', path, after }
  if (afterAbsent) return { kind: 'removed', path, before }
  return { kind: 'changed', path, before, after }
}
