import { createHash, randomBytes } from 'node:crypto'
import type postgres from 'postgres'
import type { Server } from './servers.ts'

export type Cookie = { name: string; value: string; url: string }

type Stage = { api: Server; dashboard: Server }

/** Makes the first administrator of the workspace, as the link at the first start would, and signs them in. */
export const signIn = async (
  sql: postgres.Sql,
  workspaceId: number,
  { api, dashboard }: Stage,
): Promise<Cookie[]> => {
  const token = randomBytes(32).toString('base64url')
  await sql`
    insert into invitations (workspace_id, role, token_hash, expires_at)
    values (${workspaceId}, 'ADMIN', ${createHash('sha256').update(token).digest()}, now() + interval '1 hour')`
  const person = { name: 'Bench', email: 'bench@stepledger.test', password: randomBytes(12).toString('hex') }
  const response = await fetch(new URL('/auth/join', api.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...person }),
  })
  if (!response.ok) throw new Error(await response.text())
  return response.headers.getSetCookie().map((cookie) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    return { name, value, url: dashboard.url }
  })
}
