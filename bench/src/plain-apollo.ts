import { createHash, randomUUID } from 'node:crypto'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import postgres from 'postgres'

const typeDefs = `#graphql
  scalar JSON
  input RecordStepInput {
    threadKey: String, name: String!, status: String!, idempotencyKey: String, context: JSON, result: JSON,
    executionId: String, service: String
  }
  type Step { id: ID!, status: String! }
  type Attempt { id: ID! }
  type RecordStepPayload { outcome: String!, duplicate: Boolean!, step: Step!, attempt: Attempt! }
  type Query { ok: Boolean }
  type Mutation { recordStep(input: RecordStepInput!): RecordStepPayload! }
`

type Input = {
  name: string
  idempotencyKey: string
  context: unknown
  result: unknown
  executionId: string
  service: string
}

const sql = postgres(process.env.DATABASE_URL ?? '', {
  max: 10,
  types: { json: { to: 114, from: [114], serialize: (text: string) => text, parse: (text: string) => text } },
})
const [workspace] = await sql<{ id: number }[]>`select id from workspaces limit 1`
const workspaceId = workspace?.id ?? 0
const threadId = randomUUID()
await sql`insert into threads (workspace_id, id, started_at) values (${workspaceId}, ${threadId}, now())`

/** What a team writes in an afternoon: a unique key, one statement a call, a step and its attempt. */
const recordStep = async (_: unknown, { input }: { input: Input }) => {
  const stepId = randomUUID()
  const attemptId = randomUUID()
  const context = JSON.stringify(input.context)
  const fingerprint = createHash('sha256')
    .update(input.name + context)
    .digest('hex')
  const [row] = await sql`
    with step as (
      insert into steps (
        workspace_id, id, thread_id, name, key_scope, key_kind, key, fingerprint, status, context, result, service,
        first_recorded_at, last_seen_at
      )
      values (
        ${workspaceId}, ${stepId}, ${threadId}, ${input.name}, 'THREAD', 'MANUAL', ${input.idempotencyKey},
        decode(${fingerprint}, 'hex'), 'SUCCESS', ${context}, ${JSON.stringify(input.result)}, ${input.service},
        clock_timestamp(), clock_timestamp()
      )
      on conflict on constraint steps_identity do nothing
      returning id
    )
    insert into attempts (
      workspace_id, id, thread_id, step_id, number, kind, outcome, status, step_name, execution_id, shares_payload,
      service, recorded_at
    )
    select
      ${workspaceId}, ${attemptId}, ${threadId}, step.id, 1, 'RECORD', 'RECORDED', 'SUCCESS', ${input.name},
      ${input.executionId}, true, ${input.service}, clock_timestamp()
    from step
    returning id`
  return {
    outcome: row ? 'RECORDED' : 'DEDUPLICATED',
    duplicate: !row,
    step: { id: stepId, status: 'SUCCESS' },
    attempt: { id: attemptId },
  }
}

const server = new ApolloServer({ typeDefs, resolvers: { Mutation: { recordStep } } })
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } })
process.send?.(url)
