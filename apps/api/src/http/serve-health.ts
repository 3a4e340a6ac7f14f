import { answerWithin } from '../database/answer-within.ts'
import { isMigrated, isWritable } from '../database/migrate.ts'
import type { Sql } from '../ledger/index.ts'
import type { Call } from './call.ts'
import { respond } from './respond.ts'

const patience = 2_000

const report = (call: Call, status: number, state: string): void =>
  respond(call, { status, text: JSON.stringify({ status: state }) })

/** Says that the process answers. */
export const serveLiveness = async (call: Call): Promise<void> => report(call, 200, 'ok')

const findFault = async (sql: Sql): Promise<string | undefined> => {
  if (!(await isWritable(sql))) return 'the database takes no writes'
  return (await isMigrated(sql)) ? undefined : 'the database is not migrated'
}

/** Says whether calls can be taken in: the database answers, takes writes, is migrated, and the server is not about to stop. */
export const createReadinessHandler =
  (sql: Sql) =>
  async (call: Call): Promise<void> => {
    if (call.isDraining()) return report(call, 503, 'draining')
    const fault = await answerWithin(patience, findFault(sql)).catch(() => 'the database is away')
    report(call, fault ? 503 : 200, fault ?? 'ok')
  }
