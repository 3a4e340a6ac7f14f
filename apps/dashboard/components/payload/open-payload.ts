import { extendPointer, splitPointer } from './json-pointer.ts'
import { countChildren, findStretches, isContainer, nameStretch } from './list-children.ts'
import { isLong } from './print-scalar.ts'

/** What is drawn unasked: more than this nobody reads, and it would have to be drawn first. */
const mostRows = 120
const mostAtOnce = 100

/** The nodes that are open at first: level by level, as many as have room. */
export function openAtFirst(whole: unknown): Set<string> {
  const open = new Set<string>()
  let rows = 1
  let level: [pointer: string, value: object][] = isContainer(whole) ? [['', whole]] : []
  while (level.length > 0) {
    const next: typeof level = []
    for (const [pointer, value] of level) {
      const count = countChildren(value)
      const drawn = count > mostAtOnce ? Math.ceil(count / mostAtOnce) : count
      if (rows + drawn > mostRows && pointer !== '') continue
      rows += drawn
      open.add(pointer)
      if (count > mostAtOnce) continue
      for (const [name, child] of Object.entries(value))
        if (isContainer(child)) next.push([extendPointer(pointer, name), child])
    }
    level = next
  }
  return open
}

/** All that has to be open for a node to be seen, whole. */
export function listAbove(whole: unknown, pointer: string): string[] {
  const above: string[] = []
  let value = whole
  let at = ''
  for (const name of splitPointer(pointer)) {
    if (!isContainer(value)) break
    const names = Object.keys(value)
    const stretches = findStretches(names.length, names.indexOf(name))
    above.push(at, ...stretches.map((stretch) => nameStretch(at, stretch)))
    value = (value as Record<string, unknown>)[name]
    at = extendPointer(at, name)
  }
  return isLong(value) ? [...above, pointer] : above
}
