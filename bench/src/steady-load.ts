import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from './measure.ts'
import { openConnection } from './open-connection.ts'
import { newStep } from './step.ts'

/** In milliseconds. */
type Latency = { p50: number; p95: number; most: number }
export type Steady = { seconds: number; records: Latency; reads: Latency }

const record = 'mutation RecordStep($input: RecordStepInput!) { recordStep(input: $input) { outcome } }'
const read = 'query Threads { threads(first: 20) { nodes { id key status } } }'
const perSecond = 25
/** One of so many calls reads. */
const readEvery = 5
const connections = 128

const summarize = (latencies: readonly number[]): Latency => {
  const sorted = Float64Array.from(latencies).sort()
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), most: sorted.at(-1) ?? 0 }
}

/**
 * A call every 40 ms, whether or not the one before is answered: a server that is slow is not asked less often. Times
 * count from the moment that a call was due.
 */
export const callSteadily = async (order: {
  url: string
  apiKey: string
  seconds: number
}): Promise<Steady> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${order.apiKey}` }
  const open = await Promise.all(
    Array.from({ length: connections }, () => openConnection(order.url, headers)),
  )
  const idle = [...open]
  const latencies: { records: number[]; reads: number[] } = { records: [], reads: [] }
  const calls: Promise<void>[] = []
  const begun = performance.now()

  const send = async (due: number, call: number) => {
    const connection = idle.pop()
    if (!connection) throw new Error(`${connections} calls are without an answer`)
    const reads = call % readEvery === 0
    const operation = reads ? { query: read } : { query: record, variables: { input: newStep(call) } }
    const answer = await connection.post(JSON.stringify(operation))
    if (!answer.includes(reads ? '"threads"' : '"RECORDED"')) throw new Error(answer)
    latencies[reads ? 'reads' : 'records'].push(performance.now() - due)
    idle.push(connection)
  }

  for (let call = 0; call < order.seconds * perSecond; call++) {
    const due = begun + (call * 1_000) / perSecond
    await sleep(Math.max(0, due - performance.now()))
    calls.push(send(due, call))
  }
  await Promise.all(calls)
  for (const { close } of open) close()
  const seconds = (performance.now() - begun) / 1_000
  return { seconds, records: summarize(latencies.records), reads: summarize(latencies.reads) }
}
