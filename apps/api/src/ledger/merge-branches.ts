import type { Query } from './read-planned.ts'
import type { Sql } from './types.ts'

/**
 * The newest ids of several branches. Each branch walks an index in the order of the list and stops at the limit by
 * itself, so that what is left to sort is little, however long the branches are.
 */
export const mergeBranches = (sql: Sql, branches: readonly Query[], limit: number): Query => {
  const [only] = branches
  if (only && branches.length === 1) return only
  const united = branches.map((branch, index) => sql`${index === 0 ? sql`` : sql`union`} (${branch})`)
  return sql`${united} order by id desc limit ${limit}`
}
