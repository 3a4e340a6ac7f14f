import {
  checkFirst,
  decodeCursor,
  firstIdAt,
  type Page,
  readRows,
  type Sql,
  toPage,
  type Workspace,
} from '../ledger/index.ts'
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
  checkFirst(first, mostEntries)
  if (filter?.personId != null) checkId(filter.personId, 'filter.personId', 'person')
  const ids = auditIds(sql, workspace, { filter, first: first + 1, after: decodeCursor('auditLog', after) })
  const rows = await readRows<AuditEntry & { detail: string | null }>(
    sql,
    sql`
      /* listAuditLog */
      select a.id, uuid_v7_time(a.id) as at, a.action, a.actor, a.email, a.address, a.subject, a.detail
      from (${ids}) page
      join audit_log a on a.workspace_id = ${workspace.id} and a.id = page.id
      order by a.id desc`,
  )
  const entries = rows.map((row) => ({ ...row, detail: row.detail && JSON.parse(row.detail) }))
  return toPage(entries, { list: 'auditLog', first, position: ({ id }) => id })
}
