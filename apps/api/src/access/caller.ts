import type { Workspace } from '../ledger/index.ts'

export type Permission = 'READ' | 'RECORD' | 'END_THREADS' | 'EXPORT' | 'ADMINISTER'

export type KeyRole = 'READ' | 'RECORD' | 'BOTH'

export type MemberRole = 'VIEWER' | 'OPERATOR' | 'ADMIN'

export type Person = {
  kind: 'PERSON'
  id: string
  name: string
  email: string
  role: MemberRole
  /** Where the request came from, for the audit log. */
  address: string | null
}

export type Key = {
  kind: 'KEY'
  id: number
  name: string
  role: KeyRole
  /** Its own limit; null for the server's. */
  callsPerSecond: number | null
}

export type Actor = Key | Person

/** Whose request this is, in which workspace, and what it may do there. */
export type Caller = { workspace: Workspace; actor: Actor; permissions: ReadonlySet<Permission> }

/** No key administers: what changes who may come in is done by a person, whose name is in the audit log. */
export const keyPermissions: Readonly<Record<KeyRole, ReadonlySet<Permission>>> = {
  READ: new Set(['READ', 'EXPORT']),
  RECORD: new Set(['RECORD', 'END_THREADS']),
  BOTH: new Set(['READ', 'EXPORT', 'RECORD', 'END_THREADS']),
}

/** No person records: a step is what a service did. */
export const memberPermissions: Readonly<Record<MemberRole, ReadonlySet<Permission>>> = {
  VIEWER: new Set(['READ']),
  OPERATOR: new Set(['READ', 'EXPORT', 'END_THREADS']),
  ADMIN: new Set(['READ', 'EXPORT', 'END_THREADS', 'ADMINISTER']),
}
