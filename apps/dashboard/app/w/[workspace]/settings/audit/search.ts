import {
  createLoader,
  parseAsArrayOf,
  parseAsIsoDateTime,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import type { AuditFilter } from '../../../../../queries/generated/graphql.ts'
import { parseAsTrail } from '../../lists/page-trail.ts'
import { actionNames } from './actions.ts'

export const auditSearch = {
  action: parseAsArrayOf(parseAsStringLiteral(actionNames)),
  person: parseAsString,
  since: parseAsIsoDateTime,
  until: parseAsIsoDateTime,
  after: parseAsTrail,
}

export const loadAuditSearch = createLoader(auditSearch)

type AuditSearch = Awaited<ReturnType<typeof loadAuditSearch>>

export function buildAuditFilter({ action, person, since, until }: AuditSearch): AuditFilter {
  return {
    ...(action?.length && { action }),
    ...(person && { personId: person }),
    ...(since && { after: since.toISOString() }),
    ...(until && { before: until.toISOString() }),
  }
}
