import { listAuditLog } from '../../access/list-audit-log.ts'
import { noteExport } from '../../access/note-export.ts'
import type { AuditConnectionResolvers, MutationResolvers, QueryResolvers } from '../generated.ts'

export const auditQuery: Pick<QueryResolvers, 'auditLog'> = {
  auditLog: (_, input, { sql, workspace }) => listAuditLog(sql, workspace, input),
}

export const auditMutation: Pick<MutationResolvers, 'noteExport'> = {
  noteExport: (_, input, { sql, caller }) => noteExport(sql, caller, input),
}

export const auditConnection: AuditConnectionResolvers = { pageInfo: (page) => page }
