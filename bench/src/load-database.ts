import { createHash, randomUUID } from 'node:crypto'
import postgres from 'postgres'
import type { Measured, Order } from './figures.ts'
import { measure } from './measure.ts'
import { newStep } from './step.ts'

const rowsOf = (workspaceId: number, threadId: string, sequence: number) => {
  const { name, idempotencyKey, context, result, service, executionId } = newStep(sequence)
  const id = randomUUID()
  const now = new Date()
  const text = JSON.stringify(context)
  const shared = { workspace_id: workspaceId, thread_id: threadId, status: 'SUCCESS', service }
  const step = {
    ...shared,
    id,
    name,
    key_scope: 'THREAD',
    key_kind: 'MANUAL',
    key: idempotencyKey,
    fingerprint: createHash('sha256')
      .update(name + text)
      .digest(),
    context: text,
    result: JSON.stringify(result),
    first_recorded_at: now,
    last_seen_at: now,
  }
  const attempt = {
    ...shared,
    id: randomUUID(),
    step_id: id,
    number: 1,
    kind: 'RECORD',
    outcome: 'RECORDED',
    step_name: name,
    execution_id: executionId,
    shares_payload: true,
    recorded_at: now,
  }
  return { step, attempt }
}

/** The baselines without a server: the same tables, the same durability, no decision. */
export const loadDatabase = async ({ figure, seconds, databaseUrl }: Order): Promise<Measured> => {
  const sql = postgres(databaseUrl, {
    max: figure === 'a' ? 40 : 4,
    types: {
      json: { to: 114, from: [114], serialize: (text: string) => text, parse: (text: string) => text },
    },
  })
  const [workspace] = await sql<{ id: number }[]>`select id from workspaces limit 1`
  const workspaceId = workspace?.id ?? 0
  const threadId = randomUUID()
  await sql`insert into threads (workspace_id, id, started_at) values (${workspaceId}, ${threadId}, now())`
  let sequence = 0
  const insertOne = async () => {
    const { step, attempt } = rowsOf(workspaceId, threadId, sequence++)
    await sql`with step as (insert into steps ${sql(step)}) insert into attempts ${sql(attempt)}`
    return 1
  }
  const insertMany = async () => {
    const rows = Array.from({ length: 500 }, () => rowsOf(workspaceId, threadId, sequence++))
    await sql.begin((tx) => [
      tx`insert into steps ${tx(rows.map(({ step }) => step))}`,
      tx`insert into attempts ${tx(rows.map(({ attempt }) => attempt))}`,
    ])
    return rows.length
  }
  const measured = await (figure === 'a' ? measure(40, seconds, insertOne) : measure(4, seconds, insertMany))
  await sql.end()
  return measured
}
