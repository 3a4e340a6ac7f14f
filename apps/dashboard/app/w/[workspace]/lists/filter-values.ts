import type { FilterValue } from '../../../../components/filter-fields.ts'

type Parsers = Record<string, { parse: (text: string) => unknown; serialize: (value: never) => string }>

/** What the address says, as the filter bar shows it: lists as lists, everything else as its text. */
export function toFilterValues(search: Record<string, unknown>, parsers: Parsers) {
  return Object.fromEntries(
    Object.entries(search).map(([name, value]): [string, FilterValue] => {
      if (value === null || value === undefined) return [name, null]
      return [name, Array.isArray(value) ? value : (parsers[name]?.serialize(value as never) ?? null)]
    }),
  )
}

/** The way back; a text that is no value of its field (a reference without a colon) removes the filter. */
export function fromFilterValues(changes: Record<string, FilterValue>, parsers: Parsers) {
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => {
      if (value === null || value.length === 0) return [name, null]
      return [name, parsers[name]?.parse([value].flat().join(',')) ?? null]
    }),
  )
}

type Filter<Search> = {
  [Name in keyof Search]?: Search[Name] extends Date | null ? string : NonNullable<Search[Name]>
}

/** What the API is asked with: the fields that are set, instants as text. */
export function buildFilter<Search extends Record<string, unknown>>(search: Search): Filter<Search> {
  const set = Object.entries(search).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null,
  )
  const fields = set.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value])
  return Object.fromEntries(fields)
}
