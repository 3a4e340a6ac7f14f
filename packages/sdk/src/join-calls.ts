import type { Clock } from './clock.ts'
import type { Deliver, Parcel, PendingCall } from './deliver.ts'
import { LedgerRefusedError } from './errors.ts'
import { type RecordPayload, type RecordStepsAnswer, recordStepsDocument } from './graphql/documents.ts'
import type { RecordStepInput } from './graphql/generated.ts'
import { type Fault, passingCodes } from './read-reply.ts'

const mostCalls = 500
const mostBytes = 1_000_000

interface JoinedCall extends PendingCall {
  text: string
  bytes: number
  /** Calls of one lane may concern one step; they never travel in two requests at a time. */
  lane: string
}

export interface JoinOptions {
  deliver: Deliver
  clock: Clock
  mostRequests: number
}

/**
 * Records through as few requests as there can be without a timer: what is called in one tick leaves at its end,
 * and what is called while all requests are under way leaves together when the next one is free.
 */
export function joinCalls({ deliver, clock, mostRequests }: JoinOptions) {
  const busyLanes = new Set<string>()
  let waiting: JoinedCall[] = []
  let requests = 0
  let scheduled = false

  function pump() {
    scheduled = false
    while (requests < mostRequests) {
      const calls = takeCalls()
      if (calls.length === 0) return
      void send(calls)
    }
  }

  async function send(calls: JoinedCall[]) {
    const lanes = new Set(calls.map((call) => call.lane))
    requests++
    for (const lane of lanes) busyLanes.add(lane)
    try {
      await deliver(calls, parcel)
    } catch (error) {
      for (const call of calls) call.reject(error)
    } finally {
      requests--
      for (const lane of lanes) busyLanes.delete(lane)
      pump()
    }
  }

  /** The oldest calls that fit into one request, past those whose lane is busy. */
  function takeCalls(): JoinedCall[] {
    const taken: JoinedCall[] = []
    const passed: JoinedCall[] = []
    let bytes = 0
    let next = 0
    for (const call of waiting) {
      const busy = busyLanes.has(call.lane)
      if (!busy) bytes += call.bytes
      if (taken.length === mostCalls || (taken.length > 0 && bytes > mostBytes)) break
      ;(busy ? passed : taken).push(call)
      next++
    }
    waiting = passed.concat(waiting.slice(next))
    return taken
  }

  return function record(input: RecordStepInput): Promise<RecordPayload> {
    const text = JSON.stringify(input)
    const bytes = new TextEncoder().encode(text).byteLength
    return new Promise((resolve, reject) => {
      const settle = { resolve: (answer: unknown) => resolve(answer as RecordPayload), reject }
      waiting.push({ text, bytes, lane: laneOf(input), since: clock.now(), ...settle })
      if (scheduled) return
      scheduled = true
      queueMicrotask(pump)
    })
  }
}

// A derived key depends on what only the server works out, so that such calls share one lane a step name.
function laneOf({ threadId, threadKey, keyScope, name, idempotencyKey }: RecordStepInput): string {
  const scope = keyScope === 'WORKSPACE' ? undefined : (threadId ?? threadKey)
  return JSON.stringify([scope, name, idempotencyKey])
}

const query = JSON.stringify(recordStepsDocument)

const parcel: Parcel<JoinedCall> = {
  write(calls) {
    return `{"query":${query},"variables":{"input":[${calls.map((call) => call.text).join(',')}]}}`
  },
  read(data, calls) {
    const { recordSteps: answers } = data as { recordSteps: RecordStepsAnswer[] }
    const faults = calls.map((call, index) => settle(call, answers[index]))
    const fault = faults.find((fault) => fault !== undefined)
    return fault && { calls: calls.filter((_, index) => faults[index]), fault }
  },
}

/** Gives a call its own answer, or says why it has none yet. */
function settle(call: JoinedCall, answer: RecordStepsAnswer | null | undefined): Fault | undefined {
  if (!answer) return { kind: 'fault', cause: new Error('The answer leaves a step out.') }
  if ('outcome' in answer) call.resolve(answer)
  else if (passingCodes.has(answer.code)) return { kind: 'fault', cause: new Error(answer.message) }
  else call.reject(new LedgerRefusedError(answer))
  return undefined
}
