import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ApiKeysDocument, type AuditFilter, AuditLogDocument, MembersDocument } from './generated/graphql.ts'
import { pageSize } from './page-size.ts'
import { requestGraphql } from './request-graphql.ts'

export function apiKeysQuery() {
  return queryOptions({
    queryKey: ['api-keys'],
    queryFn: async ({ signal }) => (await requestGraphql(ApiKeysDocument, {}, signal)).apiKeys,
  })
}

/** The people of the workspace, and those who are invited. */
export function membersQuery() {
  return queryOptions({
    queryKey: ['members'],
    queryFn: ({ signal }) => requestGraphql(MembersDocument, {}, signal),
  })
}

export function auditLogQuery(filter: AuditFilter, after: string | null) {
  return queryOptions({
    queryKey: ['audit-log', filter, after],
    queryFn: async ({ signal }) =>
      (await requestGraphql(AuditLogDocument, { filter, first: pageSize, after }, signal)).auditLog,
    placeholderData: keepPreviousData,
  })
}
