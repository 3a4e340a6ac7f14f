export type FilterOption = { value: string; word: string }

/** One thing that a list can be filtered by; `name` is its parameter in the address. */
export type FilterField =
  | { name: string; word: string; kind: 'options'; options: FilterOption[]; isSingle?: boolean }
  | { name: string; word: string; kind: 'text'; placeholder?: string; hint?: string }
  | { name: string; word: string; kind: 'time' }

export type FilterValue = string | string[] | null

export function hasValue(value: FilterValue | undefined): value is string | string[] {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/** What a chip says after the field's name. */
export function describeValue(
  field: FilterField,
  value: string | string[],
  printTime: (instant: string) => string,
) {
  if (field.kind === 'time') return printTime(String(value))
  if (field.kind === 'text') return String(value)
  return [value]
    .flat()
    .map((one) => field.options.find((option) => option.value === one)?.word ?? one)
    .join(' or ')
}
