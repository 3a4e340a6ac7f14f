import { Pool } from 'undici'
import type { Read, Sample } from './growth-reads.ts'
import { percentile } from './measure.ts'

export type Latency = {
  name: string
  /** What it took when the server, just started, was asked for the first time. */
  first: number
  p50: number
  p95: number
  slowest: { operation: string; variables: unknown }
}

type Api = { url: string; apiKey: string; documentOf: (operation: string) => string }
type Plan = { reads: readonly Read[]; samples: readonly Sample[]; repetitions: number }

const warmUps = 3

/** Sends an operation as the dashboard does. An answer with errors is no answer. */
export const createReader = ({ url, apiKey, documentOf }: Api) => {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections: 1, pipelining: 1 })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` }
  const read = async <Data>(operation: string, variables: unknown): Promise<Data> => {
    const body = JSON.stringify({ query: documentOf(operation), variables })
    const response = await pool.request({ path: pathname, method: 'POST', headers, body })
    const answer = (await response.body.json()) as { data?: Data; errors?: unknown }
    if (!answer.data || answer.errors)
      throw new Error(`${operation} ${JSON.stringify(variables)}: ${JSON.stringify(answer.errors)}`)
    return answer.data
  }
  return { read, close: () => pool.close() }
}

/** All reads in turn, over and over: what slows the machine down for a while slows each of them. In milliseconds. */
export const measureReads = async (api: Api, { reads, samples, repetitions }: Plan): Promise<Latency[]> => {
  const { read, close } = createReader(api)
  const firsts = reads.map(() => Number.NaN)
  const runs = reads.map(() => [] as { milliseconds: number; variables: unknown }[])
  for (let turn = -warmUps; turn < repetitions; turn++) {
    for (const [index, { operation, variables }] of reads.entries()) {
      const sample = samples[(turn + warmUps) % samples.length]
      if (!sample) continue
      const asked = variables(sample)
      const began = performance.now()
      await read(operation, asked)
      const milliseconds = performance.now() - began
      if (turn === -warmUps) firsts[index] = milliseconds
      if (turn >= 0) runs[index]?.push({ milliseconds, variables: asked })
    }
  }
  await close()
  return reads.map(({ name, operation }, index) => {
    const sorted = (runs[index] ?? []).toSorted((one, other) => one.milliseconds - other.milliseconds)
    const times = Float64Array.from(sorted, ({ milliseconds }) => milliseconds)
    return {
      name,
      first: firsts[index] ?? Number.NaN,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      slowest: { operation, variables: sorted.at(-1)?.variables },
    }
  })
}
