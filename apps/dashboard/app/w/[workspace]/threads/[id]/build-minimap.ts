import type { Entry } from './build-entries.ts'
import type { TimeScale } from './build-time-scale.ts'
import { placeCall, placeStep } from './list-spans.ts'
import { isProblem, type Stop, stopKinds } from './list-stops.ts'
import type { Clock, Span } from './place-bar.ts'

/** Stretches of one look on a grid of `columns` by `lines`, as an SVG path. */
export type MinimapLayer = { look: MinimapLook; path: string }
export type MinimapLook = 'good' | 'bad' | 'held' | 'repeat'
/** The gravest of the problems that lie at one place; of those the first. */
export type MinimapMark = { at: number; stop: Stop }
export type Minimap = { lines: number; layers: MinimapLayer[]; marks: MinimapMark[]; places: number }

export const columns = 1_000
const mostLines = 18
/** Columns: less would not be seen. */
const leastWidth = 3
/** What is drawn later lies above. */
const looks: MinimapLook[] = ['repeat', 'good', 'held', 'bad']

type Mapped = {
  entries: Entry[]
  stops: Stop[]
  scale: TimeScale
  clock: Clock
  /** How many marks there is room for. */
  places: number
}

/** A whole thread in one strip: never more than a few lines and places, however many steps there are. */
export function buildMinimap(mapped: Mapped): Minimap {
  const { entries, scale, clock, places } = mapped
  const lines = Math.max(1, Math.min(mostLines, entries.length))
  const grids = new Map(looks.map((look) => [look, createGrid(lines)]))
  const mark = (look: MinimapLook, line: number, { from, to }: Span) => {
    const first = Math.min(columns - leastWidth, toColumn(scale.toFraction(from)))
    grids.get(look)?.[line]?.add(first, Math.max(first + leastWidth - 1, toColumn(scale.toFraction(to))))
  }
  entries.forEach((entry, index) => {
    const line = Math.floor((index * lines) / entries.length)
    mark(lookOf(entry), line, placeStep(entry, clock, 0))
    for (const call of entry.calls) mark('repeat', line, placeCall(call, clock))
  })
  const layers = looks.map((look) => ({ look, path: (grids.get(look) ?? []).map(drawLine).join('') }))
  return {
    lines,
    layers: layers.filter(({ path }) => path !== ''),
    marks: placeMarks(mapped),
    places,
  }
}

function lookOf({ own }: Entry): MinimapLook {
  if (!own) return 'repeat'
  if (own.status === 'IN_PROGRESS') return 'held'
  return own.status === 'SUCCESS' ? 'good' : 'bad'
}

function toColumn(fraction: number) {
  return Math.min(columns - 1, Math.floor(fraction * columns))
}

/** One line, on which a stretch costs the same however long it is. */
function createLine() {
  const changes = new Int32Array(columns + 1)
  return {
    changes,
    add: (first: number, last: number) => {
      changes[first] = (changes[first] ?? 0) + 1
      changes[last + 1] = (changes[last + 1] ?? 0) - 1
    },
  }
}

function createGrid(lines: number) {
  return Array.from({ length: lines }, createLine)
}

function drawLine({ changes }: ReturnType<typeof createLine>, line: number) {
  let path = ''
  let depth = 0
  let start = 0
  for (let column = 0; column <= columns; column++) {
    const next = depth + (changes[column] ?? 0)
    if (depth === 0 && next > 0) start = column
    if (depth > 0 && next === 0) path += `M${start} ${line}h${column - start}v1H${start}z`
    depth = next
  }
  return path
}

function placeMarks({ entries, stops, scale, clock, places }: Mapped): MinimapMark[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const marks = new Map<number, MinimapMark>()
  for (const stop of stops.filter(isProblem)) {
    const entry = byId.get(stop.step)
    if (!entry) continue
    const call = entry.calls.find(({ id }) => id === stop.call)
    const { from } = call ? placeCall(call, clock) : placeStep(entry, clock, 0)
    const place = Math.min(places - 1, Math.floor(scale.toFraction(from) * places))
    const known = marks.get(place)
    if (!known || isGraver(stop, known.stop)) marks.set(place, { at: (place + 0.5) / places, stop })
  }
  return [...marks.values()].toSorted((one, other) => one.at - other.at)
}

function isGraver(one: Stop, other: Stop) {
  return stopKinds.indexOf(one.kind) < stopKinds.indexOf(other.kind)
}

/** The mark under a place of the strip. */
export function findMark({ marks, places }: Minimap, place: number) {
  return marks.find(({ at }) => Math.abs(at - place) <= 0.5 / places)
}
