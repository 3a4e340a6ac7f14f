import { existsSync, readFileSync } from 'node:fs'
import { connect, type Recorded } from '@stepledger/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { findDisagreements } from '../testing/read-back.ts'
import { createKey, startApp, type TestApp } from '../testing/start-app.ts'

// 1,434 building permits of a Dutch municipality, doi 10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6.
const file = new URL('../../../../../shared/data/receipt.csv', import.meta.url)

type Event = Record<string, string>

const readEvents = (): Event[] => {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const columns = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}

describe.skipIf(!existsSync(file))('a real event log, recorded through the SDK', () => {
  let database: TestDatabase
  let app: TestApp
  let apiKey: string
  beforeAll(async () => {
    database = await createDatabase()
    app = await startApp(database.url)
    apiKey = await createKey(database.sql, database.workspace)
  })
  afterAll(async () => {
    await app.stop()
    await database.drop()
  })

  const recordAll = async (events: Event[]): Promise<Record<string, number>> => {
    const ledger = connect({ url: app.url, apiKey, deadlineMs: 120_000, timeoutMs: 60_000 })
    const record = (event: Event): Promise<Recorded> => {
      const { 'case:concept:name': thread, 'concept:name': step, 'concept:instance': key, ...rest } = event
      const { 'org:resource': service, 'time:timestamp': time, ...context } = rest
      const at = new Date((time ?? '').replace(' ', 'T'))
      return ledger
        .thread(thread ?? '')
        .step(step ?? '')
        .idempotencyKey(key ?? '')
        .service(service ?? '')
        .addContext(context)
        .startedAt(at)
        .finishedAt(at)
        .success()
    }
    const outcomes: Record<string, number> = {}
    for (const { outcome } of await Promise.all(events.map(record)))
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    await ledger.close()
    return outcomes
  }

  test('is recorded once, and deduplicated the second time', { timeout: 240_000 }, async () => {
    const events = readEvents()
    expect(await recordAll(events)).toEqual({ RECORDED: 8_577 })
    expect(await recordAll(events)).toEqual({ DEDUPLICATED: 8_577 })
    const [counted] = await database.sql`
      select (select count(*) from threads)::int as threads, (select count(*) from steps)::int as steps,
        (select count(*) from attempts)::int as attempts`
    expect(counted).toEqual({ threads: 1_434, steps: 8_577, attempts: 17_154 })
    expect(await findDisagreements(database.sql, database.workspace)).toEqual([])
  })
})
