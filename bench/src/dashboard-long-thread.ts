import { connect } from '@stepledger/sdk'
import type postgres from 'postgres'

const stepsAtOnce = 500

/** A payload of nearly 64 KiB, which is the most that may be recorded. */
const largest = {
  rows: Array.from({ length: 620 }, (_, row) => ({
    row,
    sku: `SKU-${row * 7919}`,
    amount: '1999.99',
    currency: 'EUR',
    stock: [row, row + 1],
  })),
}

const nameKey = (steps: number) => `import:${steps}`

/** The thread that an earlier run recorded in a ledger that was kept. */
export const findLongThread = async (sql: postgres.Sql, steps: number): Promise<string | undefined> => {
  const [thread] = await sql<{ id: string }[]>`select t.id from threads t where t.key = ${nameKey(steps)}`
  return thread?.id
}

/** A thread of so many steps, of which every twentieth is recorded again; the first has the largest payload. */
export const recordLongThread = async (
  api: { url: string; apiKey: string },
  steps: number,
): Promise<string> => {
  const ledger = connect({ ...api, service: 'import' })
  const thread = await ledger.start(`Import of ${steps} rows`, { key: nameKey(steps) })
  const record = (step: number) =>
    thread
      .step(`import_row_${step}`)
      .addContext(step === 0 ? largest : { row: step, sku: `SKU-${step}` })
      .success({ stored: true })
  for (let from = 0; from < steps; from += stepsAtOnce)
    await Promise.all(
      Array.from({ length: Math.min(stepsAtOnce, steps - from) }, (_, index) => record(from + index)),
    )
  const again = Array.from({ length: steps / 20 }, (_, index) => index * 20)
  for (let from = 0; from < again.length; from += stepsAtOnce)
    await Promise.all(again.slice(from, from + stepsAtOnce).map(record))
  await ledger.close()
  return String(thread.id)
}
