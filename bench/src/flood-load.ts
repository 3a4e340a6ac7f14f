import { randomUUID } from 'node:crypto'
import { openConnection } from './open-connection.ts'
import { newStep } from './step.ts'

export type FloodOrder = { url: string; apiKey: string; connections: number; kind: 'record' | 'read' }
export type Flooded = { taken: number; refused: number; seconds: number }

const record = 'mutation RecordStep($input: RecordStepInput!) { recordStep(input: $input) { outcome } }'
const read =
  'query Threads { threads(first: 50) { nodes { id counts { calls } lastActivityAt } countUpTo10k } }'

/** Sends on every connection whenever it has its answer, whatever the answer says, until it is told to end. */
const flood = async ({ url, apiKey, connections, kind }: FloodOrder): Promise<Flooded> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` }
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(url, headers)))
  const begun = performance.now()
  const run = randomUUID()
  let ended = false
  let taken = 0
  let refused = 0
  const next = () => {
    if (kind === 'read') return JSON.stringify({ query: read })
    const input = { ...newStep(taken), threadKey: `flood:${run}:${taken >> 2}` }
    return JSON.stringify({ query: record, variables: { input } })
  }
  process.once('message', () => {
    ended = true
  })
  process.send?.('flooding')
  await Promise.all(
    open.map(async ({ post, close }) => {
      while (!ended) {
        await post(next()).then(
          () => taken++,
          (error: Error) => {
            if (!error.message.startsWith('HTTP/1.1 429')) throw error
            refused++
          },
        )
      }
      close()
    }),
  )
  return { taken, refused, seconds: (performance.now() - begun) / 1_000 }
}

// A process of its own: the keys share nothing but the server.
process.once('message', async (order: FloodOrder) => {
  process.send?.(await flood(order))
  process.disconnect()
})
