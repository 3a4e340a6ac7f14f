import { LedgerError } from './errors.ts'
import { extendClaim } from './extend-claim.ts'
import { createMemory } from './memory.ts'
import { type Call, prepareClaim, prepareRecord } from './prepare-call.ts'
import type { CallResult, Claim, ClaimStepInput, RecordStepInput, Sql, Workspace } from './types.ts'
import { type CallAnswer, writeCalls } from './write-calls.ts'

export type Recorder = {
  /** Throws the LedgerError of a refused call. */
  recordStep: (workspace: Workspace, input: RecordStepInput, origin?: Origin) => Promise<CallResult>
  /** At most 500 items, each with an answer of its own, in the order of the input. */
  recordSteps: (
    workspace: Workspace,
    inputs: readonly RecordStepInput[],
    origin?: Origin,
  ) => Promise<(CallResult | LedgerError)[]>
  claimStep: (workspace: Workspace, input: ClaimStepInput, origin?: Origin) => Promise<CallResult>
  extendClaim: (workspace: Workspace, input: { claimToken: string; leaseSeconds: number }) => Promise<Claim>
  /** What has been taken in and has no answer yet. */
  waiting: () => { items: number; bytes: number }
  /** Resolves when all that was taken in has its answer. */
  close: () => Promise<void>
}

/** Whatever a call came from, handed back with the batch that it was written in. */
type Origin = object | undefined

export type BatchEnd = { calls: number; milliseconds: number; origins: object[] }

type RecorderOptions = { onBatch?: ((batch: BatchEnd) => void) | undefined }

/** Calls that came together and stay together, so that their order is kept. */
type Group = {
  calls: Call[]
  bytes: number
  origin: Origin
  settle: (answers: CallAnswer[]) => void
  fail: (error: unknown) => void
}

type Queue = { groups: Group[]; items: number; underWay: number; started: number; scheduled: boolean }

const limits = {
  /** Batches under way at once for one workspace. */
  batches: 2,
  /**
   * So much must wait for a second one, since few large batches cost less than many small ones; or the first must have
   * been under way for so many milliseconds, since one that waits for a lock must not keep all others.
   */
  itemsForSecond: 32,
  patienceForSecond: 100,
  items: 500,
  bytes: 4 * 1024 * 1024,
  /** What may wait on a server before callers are told to come back. */
  waitingItems: 20_000,
  waitingBytes: 64 * 1024 * 1024,
}

const mostItems = 500

const bytesOf = (call: Call): number =>
  512 +
  call.context.length +
  (call.result?.length ?? 0) +
  (call.error?.length ?? 0) +
  (call.subSteps?.length ?? 0)

/** The next groups that fit into one batch; a group is never split. */
const takeBatch = (queue: Queue): Group[] => {
  let items = 0
  let bytes = 0
  let size = 0
  for (const group of queue.groups) {
    items += group.calls.length
    bytes += group.bytes
    if (size > 0 && (items > limits.items || bytes > limits.bytes)) break
    size++
  }
  const batch = queue.groups.splice(0, size)
  for (const group of batch) queue.items -= group.calls.length
  return batch
}

const mayStart = ({ groups, items, underWay, started }: Queue): boolean => {
  if (groups.length === 0 || underWay === 0) return groups.length > 0
  return (
    underWay < limits.batches &&
    (items >= limits.itemsForSecond || performance.now() - started >= limits.patienceForSecond)
  )
}

/**
 * Joins calls that arrive at once into one statement. An idle server writes a call at once; while a batch is under
 * way the next one gathers, so that its size follows the load and no timer is needed (group commit).
 */
export const createRecorder = (sql: Sql, { onBatch }: RecorderOptions = {}): Recorder => {
  const queues = new Map<number, Queue>()
  const memory = createMemory()
  const waiting = { items: 0, bytes: 0 }
  const idle: (() => void)[] = []

  const writeBatch = async (workspace: Workspace, batch: Group[]): Promise<void> => {
    const calls = batch.flatMap((group) => group.calls)
    const began = performance.now()
    try {
      const answers = await writeCalls(sql, workspace, calls, memory)
      for (const [index, call] of calls.entries())
        if (!(answers[index] instanceof Error)) memory.seen.add(workspace, call)
      let from = 0
      for (const group of batch) {
        group.settle(answers.slice(from, from + group.calls.length))
        from += group.calls.length
      }
    } catch (error) {
      for (const group of batch) group.fail(error)
    }
    if (onBatch) {
      const origins = batch.flatMap(({ origin }) => origin ?? [])
      onBatch({ calls: calls.length, milliseconds: performance.now() - began, origins })
    }
    for (const group of batch) {
      waiting.items -= group.calls.length
      waiting.bytes -= group.bytes
    }
  }

  /** Behind the requests that the same turn of the event loop reads, so that what came together goes together. */
  const schedule = (workspace: Workspace, queue: Queue): void => {
    if (queue.scheduled || (queue.groups.length > 0 && !mayStart(queue))) return
    queue.scheduled = true
    setImmediate(() => pump(workspace, queue))
  }

  const pump = (workspace: Workspace, queue: Queue): void => {
    queue.scheduled = false
    while (mayStart(queue)) {
      queue.underWay++
      queue.started = performance.now()
      void writeBatch(workspace, takeBatch(queue)).then(() => {
        queue.underWay--
        schedule(workspace, queue)
      })
    }
    if (queue.underWay === 0) queues.delete(workspace.id)
    if (queues.size === 0) for (const resolve of idle.splice(0)) resolve()
  }

  const enqueue = (workspace: Workspace, calls: Call[], origin: Origin): Promise<CallAnswer[]> => {
    const bytes = calls.reduce((sum, call) => sum + bytesOf(call), 0)
    if (waiting.items + calls.length > limits.waitingItems || waiting.bytes + bytes > limits.waitingBytes) {
      const message =
        'The server has more calls waiting than it can hold. Nothing was written: send it again.'
      return Promise.reject(new LedgerError('UNAVAILABLE', message, undefined, { retryAfter: 1 }))
    }
    waiting.items += calls.length
    waiting.bytes += bytes
    const queue = queues.get(workspace.id) ?? {
      groups: [],
      items: 0,
      underWay: 0,
      started: 0,
      scheduled: false,
    }
    queues.set(workspace.id, queue)
    return new Promise((settle, fail) => {
      queue.groups.push({ calls, bytes, origin, settle, fail })
      queue.items += calls.length
      schedule(workspace, queue)
    })
  }

  const writeOne = async (workspace: Workspace, call: Call, origin: Origin): Promise<CallResult> => {
    const [answer] = await enqueue(workspace, [call], origin)
    if (!answer || answer instanceof Error) throw answer
    return answer
  }

  return {
    recordStep: async (workspace, input, origin) => writeOne(workspace, prepareRecord(input), origin),
    claimStep: async (workspace, input, origin) => writeOne(workspace, prepareClaim(input), origin),
    extendClaim: (workspace, input) => {
      memory.held.forget(input.claimToken)
      return extendClaim(sql, workspace, input)
    },
    recordSteps: async (workspace, inputs, origin) => {
      if (inputs.length > mostItems) {
        throw new LedgerError(
          'BATCH_TOO_LARGE',
          `At most ${mostItems} items are allowed in one call.`,
          'input',
        )
      }
      const prepared = inputs.map(prepareOrRefuse)
      const calls = prepared.filter((item) => !(item instanceof LedgerError)) as Call[]
      const answers = calls.length > 0 ? await enqueue(workspace, calls, origin) : []
      let next = 0
      return prepared.map((item) => {
        const answer = item instanceof LedgerError ? item : answers[next++]
        if (!answer || (answer instanceof Error && !(answer instanceof LedgerError))) throw answer
        return answer
      })
    },
    waiting: () => ({ ...waiting }),
    close: () => (queues.size === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
  }
}

const prepareOrRefuse = (input: RecordStepInput): Call | LedgerError => {
  try {
    return prepareRecord(input)
  } catch (error) {
    if (error instanceof LedgerError) return error
    throw error
  }
}
