import { findWorkspaceName, listWorkspaces } from '../../access/list-workspaces.ts'
import type { QueryResolvers } from '../generated.ts'

/** Who asks, and what they may do here. */
export const viewer: NonNullable<QueryResolvers['viewer']> = async (_, __, { sql, caller }) => {
  const { actor, permissions } = caller
  const workspace = await findWorkspaceName(sql, caller.workspace.id)
  const common = { kind: actor.kind, name: actor.name, permissions: [...permissions], workspace }
  if (actor.kind === 'KEY')
    return { ...common, email: null, role: null, workspaces: [{ name: workspace, role: null }] }
  const { email, role, id } = actor
  return { ...common, email, role, workspaces: await listWorkspaces(sql, id) }
}
