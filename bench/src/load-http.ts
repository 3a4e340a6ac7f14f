import { randomUUID } from 'node:crypto'
import type { Measured, Order } from './figures.ts'
import { measure } from './measure.ts'
import { openConnection } from './open-connection.ts'
import { newStep, type Step } from './step.ts'

const answer = 'outcome duplicate step { id status } attempt { id }'
const recordStep = `mutation RecordStep($input: RecordStepInput!) { recordStep(input: $input) { ${answer} } }`
const recordSteps = `mutation RecordSteps($input: [RecordStepInput!]!) { recordSteps(input: $input) { ... on RecordStepPayload { ${answer} } ... on RecordStepError { code message } } }`
const claimStep = `mutation ClaimStep($input: ClaimStepInput!) { claimStep(input: $input) { outcome claim { token } } }`

const connections = 64
const known = 2_000

type Answer = { data?: Record<string, { outcome: string; claim?: { token: string } }>; errors?: unknown }

/** Load over HTTP: 64 connections, one request under way on each. Every answer is read and checked. */
export const loadHttp = async ({ figure, seconds, url, apiKey }: Order): Promise<Measured> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` }
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(url, headers)))
  const idle = [...open]

  const send = async (query: string, input: unknown): Promise<Answer> => {
    const connection = idle.pop()
    if (!connection) throw new Error(`more than ${connections} callers`)
    const read = JSON.parse(await connection.post(JSON.stringify({ query, variables: { input } }))) as Answer
    idle.push(connection)
    if (read.errors) throw new Error(JSON.stringify(read))
    return read
  }
  const expectOutcome = (read: Answer, field: string, outcome: string) => {
    if (read.data?.[field]?.outcome !== outcome)
      throw new Error(`expected ${outcome}, got ${JSON.stringify(read)}`)
  }

  // Threads of one run are not those of another.
  const run = randomUUID()
  let sequence = 0
  const next = (): Step => {
    const step = newStep(sequence++)
    return { ...step, threadKey: `${step.threadKey}:${run}` }
  }

  const recordNew = async () => {
    expectOutcome(await send(recordStep, next()), 'recordStep', 'RECORDED')
    return 1
  }
  const recordMany = async () => {
    const steps = Array.from({ length: 500 }, next)
    const { data } = await send(recordSteps, steps)
    const answers = (data?.recordSteps ?? []) as unknown as { outcome?: string }[]
    if (answers.length !== 500 || answers.some(({ outcome }) => outcome !== 'RECORDED'))
      throw new Error('not all were recorded')
    return steps.length
  }
  const claimAndComplete = async () => {
    const { status, result, ...step } = next()
    const claimed = await send(claimStep, { ...step, leaseSeconds: 60 })
    expectOutcome(claimed, 'claimStep', 'CLAIMED')
    const claimToken = claimed.data?.claimStep?.claim?.token
    expectOutcome(await send(recordStep, { ...step, status, result, claimToken }), 'recordStep', 'RECORDED')
    return 1
  }
  const repeat = async () => {
    const steps = Array.from({ length: known }, next)
    for (let from = 0; from < known; from += 500) await send(recordSteps, steps.slice(from, from + 500))
    let turn = 0
    return async () => {
      const step = steps[turn++ % known]
      expectOutcome(
        await send(recordStep, { ...step, executionId: randomUUID() }),
        'recordStep',
        'DEDUPLICATED',
      )
      return 1
    }
  }

  const measured =
    figure === 'f'
      ? await measure(4, seconds, recordMany)
      : figure === 'h'
        ? await measure(connections, seconds, claimAndComplete)
        : await measure(connections, seconds, figure === 'e' ? await repeat() : recordNew)
  for (const connection of open) connection.close()
  return measured
}
