import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'
import { createReader } from './measure-reads.ts'
import { startStepledger } from './servers.ts'

type Asked = {
  sql: postgres.Sql
  log: string
  databaseUrl: string
  apiKey: string
  documentOf: (operation: string) => string
}

// What the log says of one statement: its time, its text, and below it the plan, each line behind a tab.
const entry = /duration: ([\d.]+) ms {2}plan:\n((?:\t.*\n?)+)/g

/** Sends a read once more, to a server whose statements PostgreSQL explains, and gives the plan that took longest. */
export const explainSlowest = async (
  { sql, log, databaseUrl, apiKey, documentOf }: Asked,
  { operation, variables }: { operation: string; variables: unknown },
): Promise<string> => {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
  }
  await sql`load 'auto_explain'`
  for (const [name, value] of Object.entries(settings))
    await sql.unsafe(`alter database stepledger set ${name} = '${value}'`)
  const server = await startStepledger(databaseUrl, apiKey)
  const { read, close } = createReader({ url: server.url, apiKey, documentOf })
  await read(operation, variables)
  await sleep(1_000)
  const before = (await readFile(log, 'utf8')).length
  await read(operation, variables)
  await close()
  await server.stop()
  for (const name of Object.keys(settings)) await sql.unsafe(`alter database stepledger reset ${name}`)
  const plans = [...(await readFile(log, 'utf8')).slice(before).matchAll(entry)]
  const [slowest] = plans.toSorted((one, other) => Number(other[1]) - Number(one[1]))
  return slowest ? `${slowest[1]} ms\n${slowest[2]?.replace(/^\t/gm, '')}` : 'no plan was logged'
}
