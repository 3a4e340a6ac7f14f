import { answerWithin } from '../database/answer-within.ts'
import { isMigrated } from '../database/migrate.ts'
import type { Sql } from '../ledger/index.ts'
import type { Call } from './call.ts'
import { respond } from './respond.ts'

const patience = 2_000

const report = (call: Call, status: number, state: string): void =>
  respond(call, { status, text: JSON.stringify({ status: state }) })

/** Says that the process answers. */
export const serveLiveness = async (call: Call): Promise<void> => report(call, 200, 'ok')

/** Says whether calls can be taken in: the database answers, is migrated, and the server is not about to stop. */
export const createReadinessHandler =
  (sql: Sql) =>
  async (call: Call): Promise<void> => {
    if (call.isDraining()) return report(call, 503, 'draining')
    const migrated = await answerWithin(patience, isMigrated(sql)).catch(() => undefined)
    if (migrated === undefined) return report(call, 503, 'the database is away')
    report(call, migrated ? 200 : 503, migrated ? 'ok' : 'the database is not migrated')
  }
