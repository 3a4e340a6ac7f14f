import { create, type Delta, type DiffContext } from 'jsondiffpatch'
import { isLosslessNumber, stringify } from 'lossless-json'
import type { Difference } from './difference.ts'

/** Both sides of one place. */
type Pair = { path: string; before: unknown; after: unknown }

/** Members by which an item is known again when the rest of it has changed. */
const identities = ['id', 'key', 'sku', 'code', 'name']

/** The third part of what jsondiffpatch says of an item that moved; the second is where to. */
const movedMark = 3

const patcher = create({ objectHash: nameItem, cloneDiffValues: false })
patcher.processor.pipes.diff.before('trivial', Object.assign(compareNumbers, { filterName: 'numbers' }))

/** What differs, with list items that moved told apart from those that changed. */
export function diffValues(before: unknown, after: unknown, path = ''): Difference[] {
  return listDifferences(patcher.diff(before, after), { path, before, after })
}

function listDifferences(delta: Delta, pair: Pair): Difference[] {
  const { path, before, after } = pair
  if (delta === undefined) return []
  if (Array.isArray(delta)) {
    if (delta.length === 1) return [{ kind: 'added', path, after }]
    return [delta.length === 2 ? { kind: 'changed', path, before, after } : { kind: 'removed', path, before }]
  }
  if ('_t' in delta && delta._t === 'a') return listItems(delta, pair)
  return Object.entries(delta).flatMap(([name, inner]) => listDifferences(inner, enter(pair, name, name)))
}

function listItems(delta: object, pair: Pair): Difference[] {
  const removed = new Set<number>()
  const added = new Set<number>()
  const moved = new Map<number, number>()
  const within = new Map<number, Delta>()
  for (const [key, inner] of Object.entries(delta) as [string, Delta][]) {
    if (key === '_t') continue
    const index = Number(key.replace('_', ''))
    if (!key.startsWith('_') && Array.isArray(inner) && inner.length === 1) added.add(index)
    else if (!key.startsWith('_')) within.set(index, inner)
    else if (Array.isArray(inner) && inner[2] === movedMark) moved.set(Number(inner[1]), index)
    else removed.add(index)
  }
  const origins = findOrigins(pair, { removed, added, moved })
  const at = (index: number): Difference[] => {
    const place = enter(pair, origins.get(index) ?? index, index)
    const from = moved.get(index)
    // One item in the place of another is compared with it.
    if (added.has(index) && removed.has(index)) return diffValues(place.before, place.after, place.path)
    const own: Difference[] = [
      ...(removed.has(index)
        ? [{ kind: 'removed' as const, path: place.path, before: itemOf(pair.before, index) }]
        : []),
      ...(added.has(index) ? [{ kind: 'added' as const, path: place.path, after: place.after }] : []),
      // Between two that changed places, one may be where it was.
      ...(from === undefined || from === index
        ? []
        : [{ kind: 'moved' as const, path: place.path, from: `${pair.path}/${from}`, after: place.after }]),
    ]
    return [...own, ...listDifferences(within.get(index), place)]
  }
  const touched = new Set([...removed, ...added, ...moved.keys(), ...within.keys()])
  return [...touched].toSorted((one, other) => one - other).flatMap(at)
}

type Moves = { removed: Set<number>; added: Set<number>; moved: Map<number, number> }

/** Where the items of the later list were: those that moved, and the others, which kept their order. */
function findOrigins({ before, after }: Pair, { removed, added, moved }: Moves) {
  const left = new Set([...removed, ...moved.values()])
  const kept = indicesOf(before).filter((index) => !left.has(index))
  const stayed = indicesOf(after).filter((index) => !added.has(index) && !moved.has(index))
  return new Map([...moved, ...stayed.map((index, place): [number, number] => [index, kept[place] ?? index])])
}

function enter({ path, before, after }: Pair, earlier: string | number, later: string | number): Pair {
  const name = String(later).replaceAll('~', '~0').replaceAll('/', '~1')
  return { path: `${path}/${name}`, before: itemOf(before, earlier), after: itemOf(after, later) }
}

function itemOf(value: unknown, name: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function indicesOf(list: unknown) {
  return Array.isArray(list) ? [...list.keys()] : []
}

function nameItem(item: unknown) {
  if (typeof item === 'object' && item !== null && !Array.isArray(item) && !isLosslessNumber(item)) {
    const name = identities.find((one) => isName(itemOf(item, one)))
    if (name !== undefined) return `${name} ${itemOf(item, name)}`
  }
  return stringify(item)
}

function isName(value: unknown) {
  return typeof value === 'string' || typeof value === 'number' || isLosslessNumber(value)
}

/** A number that is kept as text is a value; jsondiffpatch alone would look into it. */
function compareNumbers(context: DiffContext) {
  const { left, right } = context
  if (left === undefined || right === undefined || !(isLosslessNumber(left) || isLosslessNumber(right)))
    return
  const isSame = isLosslessNumber(left) && isLosslessNumber(right) && left.value === right.value
  context.setResult(isSame ? undefined : [left, right]).exit()
}
