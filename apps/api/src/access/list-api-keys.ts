import type { Sql, Workspace } from '../ledger/index.ts'
import { type ApiKey, apiKeyColumns } from './api-key.ts'

/** All keys that the workspace has or had, newest first. */
export const listApiKeys = async (sql: Sql, workspace: Workspace): Promise<ApiKey[]> => sql<ApiKey[]>`
  /* listApiKeys */
  select ${apiKeyColumns(sql)}
  from api_keys k
  where k.workspace_id = ${workspace.id}
  order by k.id desc`
