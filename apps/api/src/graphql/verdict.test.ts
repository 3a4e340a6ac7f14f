import { expect, test } from 'vitest'
import { createKey, request } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'

const { database, app } = await useApp()
const key = await createKey(database.sql, database.workspace)

const ask = (query: string, variables: Record<string, unknown> = {}) =>
  request(app, key, query, variables).then(({ data, errors }) => ({ ...data, errors }))

test('a verdict is read with its numbers, its findings and its limits', async () => {
  const charge = { threadKey: 'order:1', name: 'charge', status: 'SUCCESS', idempotencyKey: 'pay-1' }
  const input = ['ch_1', 'ch_2'].map((result) => ({ ...charge, result, executionId: result }))
  const { recordSteps } = await ask(
    `mutation ($input: [RecordStepInput!]!) {
      recordSteps(input: $input) { ... on RecordStepPayload { step { id } attempt { id } } }
    }`,
    { input },
  )
  const { verdict } = await ask(`{
    verdict(key: "pay-1", name: "charge") {
      kind kinds text operations calls executions effects distinctResults retried deduplicated resent collided fenced
      busy callsOfOtherThreads moreFindings
      findings {
        kind name operations stepId text calls executions distinctResults services gapMs gapByServiceClock cause
        unknown evidence { attemptId call }
      }
      notLookedAt { code text }
    }
  }`)
  expect(verdict).toMatchObject({
    kind: 'EXECUTED_AGAIN_OTHER_RESULT',
    text: expect.stringMatching(/^2 calls, 2 executions, 2 different results: charge executed twice, /),
    deduplicated: 1,
    callsOfOtherThreads: null,
    findings: [
      {
        stepId: recordSteps[0].step.id,
        gapMs: expect.any(Number),
        cause: null,
        unknown: null,
        evidence: recordSteps.map(({ attempt }: { attempt: { id: string } }, index: number) => ({
          attemptId: attempt.id,
          call: index + 1,
        })),
      },
    ],
  })
  expect(verdict.notLookedAt.map(({ code }: { code: string }) => code)).toContain('OTHER_KEYS')
})

test('a thread that is unknown has no verdict, and a question without a subject is refused', async () => {
  expect(await ask('{ verdict(threadId: "none") { kind } }')).toEqual({ verdict: null, errors: [] })
  const { verdict, errors } = await ask('{ verdict { kind } }')
  expect(verdict).toBeNull()
  expect(errors[0].extensions.code).toBe('BAD_USER_INPUT')
})
