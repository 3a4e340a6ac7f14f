import { firstIdAt, type Page, readRows, type Sql, type Workspace } from '../ledger/index.ts'
import { AccessError } from './access-error.ts'
import { checkId } from './member.ts'
import { type AuditAction, auditActions } from './write-audit.ts'

export type AuditEntry = {
  id: string
  at: Date
  action: AuditAction
  actor: string | null
  email: string | null
  address: string | null
  subject: string | null
  detail: unknown
}

export type AuditFilter = {
  action?: readonly AuditAction[] | null | undefined
  personId?: string | null | undefined
  after?: Date | null | undefined
  before?: Date | null | undefined
}

type Input = { filter?: AuditFilter | null | undefined; first: number; after?: string | null | undefined }

const mostEntries = 200

const encodeCursor = (id: string): string => Buffer.from(`1:auditLog:${id}`).toString('base64url')

const decodeCursor = (cursor: string | null | undefined): string | null => {
  if (cursor == null) return null
  const id = Buffer.from(cursor, 'base64url').toString().split('1:auditLog:')[1] ?? ''
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && encodeCursor(id) === cursor) return id
  throw new AccessError('BAD_USER_INPUT', 'This is no cursor of this list.', { path: 'after' })
}

/** The ids of a page, each read off the index that begins with what is asked for: of several actions a page of each. */
export const auditIds = (sql: Sql, workspace: Workspace, { filter, first, after }: Input) => {
  const { action, personId, after: from, before: until } = filter ?? {}
  const bounded = sql`
    a.workspace_id = ${workspace.id}
    ${from ? sql`and a.id >= ${firstIdAt(from)}` : sql``}
    ${until ? sql`and a.id < ${firstIdAt(until)}` : sql``}
    ${after ? sql`and a.id < ${after}` : sql``}`
  if (action == null && personId == null) {
    return sql`select a.id from audit_log a where ${bounded} order by a.id desc limit ${first}`
  }
  const actions = [...new Set(action ?? auditActions)].join(',')
  return sql`
    select page.id
    from unnest(string_to_array(${actions}, ',')::audit_action[]) wanted (action)
    cross join lateral (
      select a.id
      from audit_log a
      where a.action = wanted.action
        and ${personId == null ? sql`true` : sql`a.person_id = ${personId}`}
        and ${bounded}
      order by a.id desc
      limit ${first}
    ) page
    order by page.id desc
    limit ${first}`
}

/** What people did in a workspace, newest first. */
export const listAuditLog = async (
  sql: Sql,
  workspace: Workspace,
  { filter, first, after }: Input,
): Promise<Page<AuditEntry>> => {
  if (first < 1 || first > mostEntries) {
    throw new AccessError('BAD_USER_INPUT', `first must be from 1 to ${mostEntries}.`, { path: 'first' })
  }
  if (filter?.personId != null) checkId(filter.personId, 'filter.personId', 'person')
  const ids = auditIds(sql, workspace, { filter, first: first + 1, after: decodeCursor(after) })
  const rows = await readRows<AuditEntry & { detail: string | null }>(
    sql,
    sql`
      /* listAuditLog */
      select a.id, uuid_v7_time(a.id) as at, a.action, a.actor, a.email, a.address, a.subject, a.detail
      from (${ids}) page
      join audit_log a on a.workspace_id = ${workspace.id} and a.id = page.id
      order by a.id desc`,
  )
  const nodes = rows.slice(0, first).map((row) => ({ ...row, detail: row.detail && JSON.parse(row.detail) }))
  const last = nodes.at(-1)
  return { nodes, hasNextPage: rows.length > first, endCursor: last ? encodeCursor(last.id) : null }
}
