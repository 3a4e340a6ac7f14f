import { firstIdAt } from './id-time.ts'
import { type Query, readPlanned } from './read-planned.ts'
import type { Sql, Workspace } from './types.ts'

/** What a watcher has read: every attempt up to `settled`, and the `seen` ones after it. */
export type Position = { settled: string; seen: Set<string> }

const mostIds = 1_000

// Ids follow the clock, commits do not. A statement that writes ends after 5 s: what is older than this is all there.
const overlap = 10_000

const settledAt = (now: number): string => firstIdAt(new Date(now - overlap))

const settle = (position: Position, settled: string): void => {
  if (settled > position.settled) position.settled = settled
  for (const id of position.seen) if (id <= position.settled) position.seen.delete(id)
}

const unseenQuery = (sql: Sql, workspace: Workspace, after: string): Query => sql`
  /* readUnseen */
  select clock.now, page.id
  from (select extract(epoch from now())::float8 * 1000 as now) clock
  left join lateral (
    select a.id
    from attempts a
    where a.workspace_id = ${workspace.id} and a.id > ${after}
    order by a.id
    limit ${mostIds}
  ) page on true
  order by page.id`

/** Pages of the ids that were not seen before, oldest first. A page counts as seen when the next one is asked for. */
export async function* readUnseen(
  sql: Sql,
  workspace: Workspace,
  position: Position,
): AsyncGenerator<string[]> {
  for (let after = position.settled; ; ) {
    const query = unseenQuery(sql, workspace, after)
    const rows = await readPlanned<{ now: number; id: string | null }>(sql, query)
    const ids = rows.flatMap(({ id }) => id ?? [])
    yield ids.filter((id) => !position.seen.has(id))
    for (const id of ids) position.seen.add(id)
    const certain = settledAt(rows[0]?.now ?? 0)
    const last = ids.at(-1)
    const more = ids.length === mostIds && last !== undefined
    settle(position, more && last < certain ? last : certain)
    if (!more) return
    after = last
  }
}

/** A position after everything that is there now. */
export const startOfUnseen = async (sql: Sql, workspace: Workspace): Promise<Position> => {
  const [clock] = await sql<{ now: number }[]>`
    /* startOfUnseen */
    select extract(epoch from now())::float8 * 1000 as now`
  const position = { settled: settledAt(clock?.now ?? 0), seen: new Set<string>() }
  for await (const ids of readUnseen(sql, workspace, position)) for (const id of ids) position.seen.add(id)
  return position
}
