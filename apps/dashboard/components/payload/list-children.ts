import { isLosslessNumber } from 'lossless-json'

/** Drawn at once; what has more children is drawn in stretches of them, each when it is opened. */
const mostAtOnce = 100

/** From the first to the last of a node's children, both included. */
export type Stretch = { first: number; last: number }

export function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !isLosslessNumber(value)
}

export function countChildren(value: unknown) {
  if (!isContainer(value)) return 0
  return Array.isArray(value) ? value.length : Object.keys(value).length
}

/** The stretches that a longer one is drawn as; none where its children are drawn themselves. */
export function divide({ first, last }: Stretch): Stretch[] {
  const count = last - first + 1
  let length = mostAtOnce
  while (count > length * mostAtOnce) length *= mostAtOnce
  if (count <= mostAtOnce) return []
  return Array.from({ length: Math.ceil(count / length) }, (_, index) => ({
    first: first + index * length,
    last: Math.min(last, first + (index + 1) * length - 1),
  }))
}

/** Unlike any pointer: there a tilde is always followed by 0 or 1. */
export function nameStretch(pointer: string, { first, last }: Stretch) {
  return `${pointer}~[${first}-${last}]`
}

/** The stretches, from the longest to the shortest, in which the child at an index is drawn. */
export function findStretches(count: number, index: number): Stretch[] {
  const found: Stretch[] = []
  const enter = (stretch: Stretch) => {
    const part = divide(stretch).find(({ first, last }) => index >= first && index <= last)
    if (!part) return
    found.push(part)
    enter(part)
  }
  enter({ first: 0, last: count - 1 })
  return found
}
