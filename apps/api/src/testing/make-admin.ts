import { randomUUID } from 'node:crypto'
import { type Caller, memberPermissions } from '../access/caller.ts'
import type { Workspace } from '../ledger/index.ts'

/** Someone who may administer the workspace, for what is called without a request. */
export const makeAdmin = (workspace: Workspace): Caller => ({
  workspace,
  actor: {
    kind: 'PERSON',
    id: randomUUID(),
    name: 'Ada',
    email: 'ada@example.test',
    role: 'ADMIN',
    address: '203.0.113.7',
  },
  permissions: memberPermissions.ADMIN,
})
