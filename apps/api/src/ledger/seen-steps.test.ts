import { expect, test } from 'vitest'
import { prepareRecord } from './prepare-call.ts'
import { createSeenSteps } from './seen-steps.ts'
import type { RecordStepInput } from './types.ts'

const workspace = { id: 1 }
const callFor = (input: Partial<RecordStepInput> = {}) =>
  prepareRecord({
    threadKey: 'order:1',
    name: 'charge',
    idempotencyKey: 'pay-1',
    status: 'SUCCESS',
    ...input,
  })

test('a step is what its identity says, whatever else a call tells of it', () => {
  const seen = createSeenSteps()
  seen.add(workspace, callFor())
  expect(seen.has(workspace, callFor({ context: { amount: '9.99' }, executionId: 'run-2' }))).toBe(true)
  for (const other of [{ threadKey: 'order:2' }, { name: 'refund' }, { idempotencyKey: 'pay-2' }])
    expect(seen.has(workspace, callFor(other))).toBe(false)
  expect(seen.has({ id: 2 }, callFor())).toBe(false)
})

test('a key of the workspace is one step in all threads', () => {
  const seen = createSeenSteps()
  seen.add(workspace, callFor({ keyScope: 'WORKSPACE' }))
  expect(seen.has(workspace, callFor({ keyScope: 'WORKSPACE', threadKey: 'order:2' }))).toBe(true)
})

test('the latest are remembered, and no more than twice as many', () => {
  const seen = createSeenSteps(10)
  const calls = Array.from({ length: 100 }, (_, index) => callFor({ idempotencyKey: `pay-${index}` }))
  for (const call of calls) seen.add(workspace, call)
  const remembered = calls.filter((call) => seen.has(workspace, call))
  expect(remembered.length).toBeLessThanOrEqual(20)
  expect(remembered.slice(-10)).toEqual(calls.slice(-10))
})
