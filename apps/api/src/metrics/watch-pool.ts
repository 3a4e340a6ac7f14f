import { Gauge, type Registry } from 'prom-client'
import { answerWithin } from '../database/answer-within.ts'
import type { Pool } from '../database/open-pools.ts'

const patience = 1_000

/**
 * postgres.js does not tell who waits for a connection. An empty statement does, which waits like any other: each time
 * that the metrics are read each pool is asked, for a second at most, and not again while it still owes an answer.
 */
export const watchPools = (registry: Registry, pools: Readonly<Record<string, Pool>>): void => {
  const gauge = (
    name: string,
    help: string,
    read: (name: string, pool: Pool) => Promise<number> | number,
  ) => {
    const own = new Gauge({
      name: `stepledger_database_${name}`,
      help,
      labelNames: ['pool'],
      registers: [registry],
      collect: async () => {
        const reading = Object.entries(pools).map(async ([name, pool]) =>
          own.labels(name).set(await read(name, pool)),
        )
        await Promise.all(reading)
      },
    })
  }

  const owed = new Map<string, Promise<number | undefined>>()
  const ask = (name: string, { sql }: Pool): Promise<number | undefined> => {
    const began = performance.now()
    const asked =
      owed.get(name) ??
      sql`/* askPool */ select`
        .then(
          () => performance.now() - began,
          () => undefined,
        )
        .finally(() => owed.delete(name))
    owed.set(name, asked)
    return answerWithin(patience, asked).catch(() => undefined)
  }

  gauge('connections', 'Connections that are open.', (_, { open }) => open())
  gauge('connections_max', 'Connections that may be open.', (_, { most }) => most)
  gauge('up', 'Whether the database answered within a second.', async (name, pool) =>
    (await ask(name, pool)) === undefined ? 0 : 1,
  )
  const help =
    'How long an empty statement took just now, with its wait for a connection; a second stands for longer.'
  gauge('wait_seconds', help, async (name, pool) => ((await ask(name, pool)) ?? patience) / 1_000)
}
