import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  authorization: string | undefined
  query: string
  variables: Record<string, unknown>
}

/** What the network does with one request. */
export type Turn = (response: ServerResponse, received: Received) => void

/** A real HTTP server that plays its turns in order, one a request, and repeats the last one. */
export async function startServer(...turns: Turn[]) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = JSON.parse(Buffer.concat(chunks).toString())
    const call = { authorization: request.headers.authorization, ...body }
    received.push(call)
    turns[Math.min(received.length, turns.length) - 1]?.(response, call)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

export const reset: Turn = (response) => response.socket?.resetAndDestroy()

export const silence: Turn = () => {}

export const cutShort: Turn = (response) => {
  response.writeHead(200, { 'content-length': 1000 })
  response.write('{"data":{"recordStep":{"outcome":"RECO', () => response.socket?.destroy())
}

export const malformed: Turn = (response) => response.end('{"data":')

export function status(code: number, headers: Record<string, string> = {}): Turn {
  return (response) => response.writeHead(code, headers).end('<h1>Not the API</h1>')
}

export function refusal(code: string, extensions: object = {}): Turn {
  const errors = [{ message: `refused: ${code}`, extensions: { code, ...extensions } }]
  return (response) => response.end(JSON.stringify({ data: null, errors }))
}

export function answer(data: object): Turn {
  return (response) => response.end(JSON.stringify({ data }))
}

type Input = Record<string, unknown>

/** An answer to recordStep or recordSteps; it echoes what was sent, as far as a caller looks at it. */
export function recorded(outcome: string, attempt: object = {}): Turn {
  return (response, received) => {
    const { input } = received.variables
    const data = Array.isArray(input)
      ? { recordSteps: input.map((item) => toPayload(outcome, item, attempt)) }
      : { recordStep: toPayload(outcome, input as Input, attempt) }
    answer(data)(response, received)
  }
}

/** The steps that were sent, alone or together, in order. */
export function stepsOf(received: readonly Received[]): Input[] {
  return received.flatMap(({ variables: { input } }) => (Array.isArray(input) ? input : [input as Input]))
}

export function toPayload(outcome: string, input: Input, attempt: object = {}) {
  const { name, idempotencyKey, context = {}, result = null } = input
  return {
    outcome,
    duplicate: outcome === 'DEDUPLICATED',
    step: { id: 'step-1', name, idempotencyKey, context, result },
    attempt: { id: 'attempt-1', outcome, changes: [], ...attempt },
  }
}

export interface PlayedClaim {
  step?: object
  leaseMs?: number
}

/** An answer to claimStep, given at the database's midnight; only a holder gets the token. */
export function claimed(outcome: string, { step, leaseMs = 60_000 }: PlayedClaim = {}): Turn {
  return (response, received) => {
    const payload = toPayload(outcome, received.variables.input as Input, { recordedAt: new Date(0) })
    const holds = outcome === 'CLAIMED' || outcome === 'TAKEN_OVER'
    const lease = { expiresAt: new Date(leaseMs), downstreamKey: 'stepledger-step-1' }
    const claim = holds || outcome === 'BUSY' ? { token: holds ? 'token-1' : null, ...lease } : null
    answer({ claimStep: { ...payload, step: { ...payload.step, ...step }, claim } })(response, received)
  }
}

export const extended = answer({ extendClaim: { expiresAt: new Date(60_000) } })

/** Plays the turns of each operation in order, and repeats its last one. */
export function byOperation(turns: Record<string, Turn[]>): Turn {
  const played = new Map<string, number>()
  return (response, received) => {
    const name = nameOf(received)
    const number = played.get(name) ?? 0
    played.set(name, number + 1)
    const own = turns[name] ?? []
    own[Math.min(number, own.length - 1)]?.(response, received)
  }
}

export function nameOf({ query }: Received): string {
  return /mutation (\w+)/.exec(query)?.[1] ?? ''
}
