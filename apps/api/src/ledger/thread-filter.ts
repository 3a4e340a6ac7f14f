import { checkText } from './check-text.ts'
import type { Query } from './read-planned.ts'
import type { Sql, ThreadFilter } from './types.ts'

export const checkThreadFilter = (filter: ThreadFilter | null | undefined): ThreadFilter => {
  for (const name of ['stepName', 'service', 'tag', 'label'] as const)
    if (filter?.[name] != null) checkText(filter[name], `filter.${name}`)
  if (filter?.ref) checkText(filter.ref.key, 'filter.ref.key')
  if (filter?.ref) checkText(filter.ref.value, 'filter.ref.value')
  return filter ?? {}
}

/** A pattern that matches any label with this text in it. */
const patternOf = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** What a filter asks of the columns of threads `t`, but for the status. */
export const columnConditions = (sql: Sql, { service, tag, label }: ThreadFilter): Query[] => {
  const conditions: Query[] = []
  if (service != null) conditions.push(sql`and t.service = ${service}`)
  // The second half is what the index of tags says of itself.
  if (tag != null) conditions.push(sql`and t.tags @> array[${tag}]::text[] and t.tags <> '{}'`)
  if (label != null) conditions.push(sql`and t.label ilike ${patternOf(label)}`)
  return conditions
}

const statusCount = 3

/** One condition for each status that is asked for, since each is a walk along an index of its own. */
export const statusBranches = (sql: Sql, { status }: ThreadFilter): (Query | undefined)[] => {
  const asked = [...new Set(status)]
  if (asked.length === 0 || asked.length === statusCount) return [undefined]
  return asked.map((one) => sql`and t.status = ${one}`)
}
