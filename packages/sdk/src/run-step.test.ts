import { afterEach, describe, expect, test } from 'vitest'
import {
  byOperation,
  claimed,
  extended,
  nameOf,
  recorded,
  refusal,
  reset,
  startServer,
  stepsOf,
  type Turn,
} from '../test/start-server.ts'
import { createVirtualClock } from '../test/virtual-clock.ts'
import { connectWithClock } from './client.ts'
import { systemClock } from './clock.ts'
import {
  ClaimLostError,
  ContextError,
  KeyCollisionError,
  LedgerClosedError,
  StepBusyError,
} from './errors.ts'

const closing: Array<() => unknown> = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

interface Stage {
  claims?: Turn[]
  extensions?: Turn[]
  records?: Turn[]
}

async function setStage(stage: Stage = {}, clock = systemClock) {
  const { claims = [claimed('CLAIMED')], extensions = [extended], records = [recorded('RECORDED')] } = stage
  const turns = { ClaimStep: claims, ExtendClaim: extensions, RecordSteps: records }
  const server = await startServer(byOperation(turns))
  closing.push(server.close)
  const ledger = connectWithClock({ url: server.url, apiKey: 'key', service: 'checkout' }, clock)
  const step = ledger.thread('order:1').step('charge').idempotencyKey('pay_1').addContext({ amount: '99.99' })
  const received = (name: string) => server.received.filter((call) => nameOf(call) === name)
  const extensionsSeen = async (count: number) => {
    await expect.poll(() => received('ExtendClaim').length).toBeGreaterThanOrEqual(count)
  }
  return { ledger, step, received, extensionsSeen, inputs: (name: string) => stepsOf(received(name)) }
}

const settled = (call: Promise<unknown>) => call.catch((error) => error)
const mustNotRun = () => expect.unreachable('the code ran')

describe('run', () => {
  test('claims the step, runs its code once, and records the result with the token', async () => {
    const { step, inputs } = await setStage()
    const runs: string[] = []
    const result = await step.subStep('authorize').run(async ({ downstreamKey, executionId, signal }) => {
      expect(signal.aborted).toBe(false)
      runs.push(executionId)
      return { charge: downstreamKey }
    })
    expect(result).toEqual({ charge: 'stepledger-step-1' })
    const [executionId] = runs
    const operation = { threadKey: 'order:1', name: 'charge', idempotencyKey: 'pay_1', service: 'checkout' }
    const run = { ...operation, context: { amount: '99.99' }, executionId }
    expect(inputs('ClaimStep')).toEqual([{ ...run, leaseSeconds: 60, takeOver: true }])
    expect(inputs('RecordSteps')).toEqual([
      {
        ...run,
        claimToken: 'token-1',
        status: 'SUCCESS',
        result,
        subSteps: [{ name: 'authorize', status: 'SUCCESS', at: expect.any(String) }],
        startedAt: expect.any(String),
        finishedAt: expect.any(String),
      },
    ])
    expect(runs).toHaveLength(1)
  })

  test('records what the code throws, and throws it on', async () => {
    const { step, inputs } = await setStage()
    const declined = Object.assign(new Error('declined'), { code: 'CARD' })
    const call = step.run(() => {
      throw declined
    })
    expect(await settled(call)).toBe(declined)
    const error = { name: 'Error', message: 'declined', code: 'CARD' }
    expect(inputs('RecordSteps')).toMatchObject([{ status: 'ERROR', error, claimToken: 'token-1' }])
  })

  test('returns the stored result of a step that has succeeded, without running anything', async () => {
    const step = { status: 'SUCCESS', result: { charge: 'ch_1' } }
    const stage = await setStage({ claims: [claimed('DEDUPLICATED', { step })] })
    expect(await stage.step.run(mustNotRun)).toEqual({ charge: 'ch_1' })
    expect(stage.inputs('RecordSteps')).toEqual([])
  })

  test('rejects where the key belongs to a different operation', async () => {
    const { step } = await setStage({ claims: [claimed('COLLIDED')] })
    expect(await settled(step.run(mustNotRun))).toBeInstanceOf(KeyCollisionError)
  })

  test('is one execution, whose claim is asked for again where no answer came', async () => {
    const { step, inputs } = await setStage({ claims: [reset, reset, claimed('CLAIMED')] })
    expect(await step.run(() => 'done', { leaseSeconds: 5, takeOver: false })).toBe('done')
    const [first, ...again] = inputs('ClaimStep')
    expect(first).toMatchObject({ leaseSeconds: 5, takeOver: false })
    expect(again).toEqual([first, first])
  })

  test('takes a completion that was sent again for its own', async () => {
    const { step, inputs } = await setStage({ records: [reset, recorded('DEDUPLICATED', { resent: true })] })
    expect(await step.run(() => 'done')).toBe('done')
    expect(inputs('RecordSteps')).toHaveLength(2)
  })

  test('records an error for a result that JSON cannot hold, or that is too large', async () => {
    const unfit = await setStage()
    expect(await settled(unfit.step.run(() => new Map()))).toBeInstanceOf(ContextError)
    expect(unfit.inputs('RecordSteps')).toMatchObject([{ status: 'ERROR', error: { name: 'ContextError' } }])

    const large = await setStage({ records: [refusal('CONTEXT_TOO_LARGE'), recorded('RECORDED')] })
    expect(await settled(large.step.run(() => 'x'))).toMatchObject({ code: 'CONTEXT_TOO_LARGE' })
    expect(large.inputs('RecordSteps')).toMatchObject([
      { status: 'SUCCESS' },
      { status: 'ERROR', error: { code: 'CONTEXT_TOO_LARGE' }, claimToken: 'token-1' },
    ])
  })

  test("throws the code's own error even where it could not be recorded", async () => {
    const { step } = await setStage({ records: [refusal('FORBIDDEN')] })
    const declined = new Error('declined')
    expect(await settled(step.run(() => Promise.reject(declined)))).toBe(declined)
  })

  test('refuses a wait without an end, and an execution of another name', async () => {
    const { step, received } = await setStage()
    expect(() => step.run(mustNotRun, { wait: Number.POSITIVE_INFINITY })).toThrow(TypeError)
    expect(() => step.run(mustNotRun, { wait: Number.NaN })).toThrow(TypeError)
    expect(() => step.executionId('run-1').run(mustNotRun)).toThrow(TypeError)
    expect(received('ClaimStep')).toEqual([])
  })
})

describe('while another caller holds the claim, run', () => {
  test('claims again, as one execution, with growing pauses', async () => {
    const clock = createVirtualClock()
    const claims = [claimed('BUSY'), claimed('BUSY'), claimed('TAKEN_OVER')]
    const { step, inputs } = await setStage({ claims }, clock)
    expect(await step.run(() => 'done')).toBe('done')
    expect(clock.slept.slice(0, 2)).toEqual([100, 200])
    const [first, ...again] = inputs('ClaimStep')
    expect(again).toEqual([first, first])
  })

  test.each([
    ['until the lease is over, and a little longer', true, 31_000],
    ['as many milliseconds as it is told', 250, 250],
    ['not at all', false, 0],
    ['no time', 0, 0],
  ])('waits %s', async (_, wait, waitedMs) => {
    const clock = createVirtualClock()
    const { step } = await setStage({ claims: [claimed('BUSY', { leaseMs: 30_000 })] }, clock)
    const error = await settled(step.run(mustNotRun, { wait }))
    expect(error).toBeInstanceOf(StepBusyError)
    expect(clock.now()).toBe(waitedMs)
  })

  test('gives up when the ledger is closed', async () => {
    const { ledger, step, received } = await setStage({ claims: [claimed('BUSY')] })
    const call = settled(step.run(mustNotRun))
    await expect.poll(() => received('ClaimStep').length).toBeGreaterThan(0)
    await ledger.close()
    expect(await call).toBeInstanceOf(StepBusyError)
  })
})

describe('while the code runs,', () => {
  test('the lease is extended at each third of it', async () => {
    const clock = createVirtualClock()
    const claims = [claimed('CLAIMED', { leaseMs: 12_000 })]
    const { step, received, extensionsSeen } = await setStage({ claims }, clock)
    await step.run(() => extensionsSeen(2), { leaseSeconds: 15 })
    expect(received('ExtendClaim')[0]?.variables).toEqual({ claimToken: 'token-1', leaseSeconds: 15 })
    expect(clock.slept.slice(0, 3)).toEqual([4_000, 5_000, 5_000])
  })

  test('closing waits for it, and the ledger takes nothing else', async () => {
    const { ledger, step, inputs } = await setStage()
    let finish: (result: string) => void = () => {}
    let begun: () => void = () => {}
    const running = new Promise<void>((resolve) => {
      begun = resolve
    })
    const call = step.run(() => {
      begun()
      return new Promise<string>((resolve) => {
        finish = resolve
      })
    })
    await running
    const closed = ledger.close()
    expect(await settled(step.run(mustNotRun))).toBeInstanceOf(LedgerClosedError)
    finish('done')
    await closed
    expect(await call).toBe('done')
    expect(inputs('RecordSteps')).toMatchObject([{ status: 'SUCCESS', result: 'done' }])
  })

  test('a ledger that is away is no lost claim', async () => {
    const clock = createVirtualClock()
    const extensions = [...Array<Turn>(20).fill(reset), refusal('FORBIDDEN'), extended]
    const { step, extensionsSeen } = await setStage({ extensions }, clock)
    const aborted = await step.run(async ({ signal }) => {
      await extensionsSeen(23)
      return signal.aborted
    })
    expect(aborted).toBe(false)
  })

  test('a lost claim aborts the signal; what the code produced is recorded, and run rejects', async () => {
    const clock = createVirtualClock()
    const stage = { extensions: [extended, refusal('CLAIM_NOT_FOUND')], records: [recorded('FENCED')] }
    const { step, inputs, received } = await setStage(stage, clock)
    let reason: unknown
    const call = step.run(async ({ signal }) => {
      await expect.poll(() => signal.aborted).toBe(true)
      reason = signal.reason
      return 'charged all the same'
    })
    const error = await settled(call)
    expect(reason).toBeInstanceOf(ClaimLostError)
    expect(error).toBeInstanceOf(ClaimLostError)
    expect(error).toMatchObject({
      code: 'CLAIM_LOST',
      step: { name: 'charge' },
      attempt: { outcome: 'FENCED' },
    })
    expect(inputs('RecordSteps')).toMatchObject([{ status: 'SUCCESS', result: 'charged all the same' }])
    expect(received('ExtendClaim')).toHaveLength(2)
  })

  test('a claim that is lost unnoticed is found out by the completion', async () => {
    const { step, inputs } = await setStage({ records: [recorded('FENCED')] })
    const declined = new Error('declined')
    const error = await settled(step.run(() => Promise.reject(declined)))
    expect(error).toBeInstanceOf(ClaimLostError)
    expect(error).toHaveProperty('cause', declined)
    expect(inputs('RecordSteps')).toMatchObject([{ status: 'ERROR' }])
  })
})
