import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { findDisagreements } from '../testing/read-back.ts'
import { createRecorder, type FinalStatus, type LedgerError, type Recorder } from './index.ts'

let database: TestDatabase
let servers: Recorder[]
beforeAll(async () => {
  database = await createDatabase()
  servers = [createRecorder(database.sql), createRecorder(database.sql)]
})
afterAll(() => database.drop())

type Call = {
  kind: 'RECORD' | 'CLAIM'
  status: FinalStatus
  fields: string
  execution: string
  token: string | null
  takeOver: boolean
}
type Model = {
  status: FinalStatus | 'IN_PROGRESS'
  fields: string
  token: string | null
  holder: string
  live: boolean
  reported: Set<string>
  completed: Set<string>
}

/** The table of outcomes once more, written from its words alone. Fields are letters: 'ab' adds to 'a' and to 'b'. */
const expected = (step: Model | null, call: Call): string => {
  if (!step) return call.token ? 'CLAIM_NOT_FOUND' : call.kind === 'RECORD' ? 'RECORDED' : 'CLAIMED'
  const current = step.status === 'IN_PROGRESS' && call.token === step.token
  if (call.token && !current)
    return step.completed.has(call.execution) || call.token === step.token ? 'DEDUPLICATED' : 'FENCED'
  const same = call.fields === step.fields
  const adds = [...step.fields].every((field) => call.fields.includes(field))
  if (step.status === 'SUCCESS') return same ? 'DEDUPLICATED' : 'COLLIDED'
  if (!adds) return 'COLLIDED'
  if (step.status !== 'IN_PROGRESS') {
    if (step.reported.has(call.execution)) return 'DEDUPLICATED'
    return call.kind === 'RECORD' ? 'RETRIED' : 'CLAIMED'
  }
  if (call.kind === 'RECORD') return call.token ? 'RECORDED' : step.live ? 'BUSY' : 'RETRIED'
  if (!step.live) return call.takeOver ? 'TAKEN_OVER' : 'BUSY'
  return call.execution === step.holder ? 'CLAIMED' : 'BUSY'
}

const after = (step: Model | null, call: Call, outcome: string, token: string | null): Model | null => {
  const next = step ?? {
    status: 'ERROR',
    fields: '',
    token: null,
    holder: '',
    live: false,
    reported: new Set(),
    completed: new Set(),
  }
  if (outcome === 'CLAIM_NOT_FOUND') return step
  if (call.kind === 'RECORD') next.reported.add(call.execution)
  if (outcome === 'RECORDED' || outcome === 'RETRIED') {
    next.completed.add(call.execution)
    return { ...next, status: call.status, fields: call.fields, token: call.token, live: false }
  }
  const holdsAlready = outcome === 'CLAIMED' && next.status === 'IN_PROGRESS'
  if (!holdsAlready && (outcome === 'CLAIMED' || outcome === 'TAKEN_OVER')) {
    return { ...next, status: 'IN_PROGRESS', fields: call.fields, token, holder: call.execution, live: true }
  }
  return next
}

const caller = fc.record({
  server: fc.nat({ max: 1 }),
  kind: fc.constantFrom('RECORD' as const, 'CLAIM' as const),
  status: fc.constantFrom<FinalStatus>('SUCCESS', 'FAILED', 'ERROR'),
  fields: fc.constantFrom('a', 'a', 'a', 'ab', 'b'),
  execution: fc.constantFrom('run-1', 'run-2', 'run-3'),
  holds: fc.boolean(),
  takeOver: fc.boolean(),
  leaseEnds: fc.boolean(),
  resend: fc.boolean(),
})

test('any sequence of calls by several callers over two servers, sent again at random, is answered as the table says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(caller, { minLength: 2, maxLength: 14 }), async (script) => {
      const identity = { threadKey: `order:${randomUUID()}`, name: 'charge', idempotencyKey: randomUUID() }
      const tokens = new Map<string, string>()
      let model: Model | null = null
      for (const { server, leaseEnds, resend, holds, ...rest } of script) {
        const recorder = servers[server] as Recorder
        if (leaseEnds && model?.status === 'IN_PROGRESS') {
          await database.sql`update steps set claim_expires_at = clock_timestamp() - interval '1 second' where key = ${identity.idempotencyKey}`
          model.live = false
        }
        const call: Call = {
          ...rest,
          token: rest.kind === 'RECORD' && holds ? (tokens.get(rest.execution) ?? null) : null,
        }
        for (let sending = 0; sending < (resend ? 2 : 1); sending++) {
          const context = Object.fromEntries([...call.fields].map((field) => [field, 1]))
          const input = { ...identity, context, executionId: call.execution }
          const answer = await (call.kind === 'RECORD'
            ? recorder.recordStep(database.workspace, {
                ...input,
                status: call.status,
                claimToken: call.token,
              })
            : recorder.claimStep(database.workspace, { ...input, takeOver: call.takeOver, leaseSeconds: 60 })
          ).catch((error: LedgerError) => error)
          const outcome = 'outcome' in answer ? answer.outcome : answer.code
          expect(outcome).toBe(expected(model, call))
          const token = 'outcome' in answer ? (answer.claim?.token ?? null) : null
          if (token) tokens.set(call.execution, token)
          model = after(model, call, outcome, token)
          if ('outcome' in answer) expect(answer.step.status).toBe(model?.status)
        }
      }
    }),
    { numRuns: Number(process.env.MODEL_RUNS ?? 150) },
  )
  expect(await findDisagreements(database.sql, database.workspace)).toEqual([])
})
