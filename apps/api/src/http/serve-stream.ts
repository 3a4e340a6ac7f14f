import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import type { Response } from 'graphql-sse'
import { answerWithin } from '../database/answer-within.ts'
import { createStreamHandler } from '../graphql/create-stream-handler.ts'
import { createLoaders } from '../graphql/loaders.ts'
import type { Call } from './call.ts'
import { createTurns } from './create-turns.ts'
import { type Door, openRequest, takeTurn } from './open-request.ts'
import { Refusal } from './refusal.ts'
import { respond } from './respond.ts'
import { watchCaller } from './watch-caller.ts'

const mostStreams = 1_000
/** So that one caller does not keep all others from watching. */
const mostOfOne = 100

/** Resolves when the caller has read enough of what was written, or has gone: who reads nothing is let go. */
const takesMore = async (
  response: ServerResponse,
  { gone, patience }: { gone: AbortSignal; patience: number },
): Promise<void> => {
  if (!response.writableNeedDrain || gone.aborted) return
  const signal = AbortSignal.any([gone, AbortSignal.timeout(patience)])
  await once(response, 'drain', { signal }).catch(() => response.destroy())
}

export type Streams = {
  /** Answers one subscription of /graphql/stream, and resolves when it has ended. */
  serve: (call: Call) => Promise<void>
  /** How many are open. */
  count: () => number
  /** Ends every stream without a last event, so that the callers come again, to a server that stays. */
  end: () => void
}

export const createStreams = (schema: GraphQLSchema, door: Door): Streams => {
  const handle = createStreamHandler(schema)
  const turns = createTurns({ most: mostOfOne })
  const open = new Set<() => void>()

  const send = async (call: Call, events: AsyncGenerator<string>, gone: AbortController): Promise<void> => {
    const { response, requestId } = call
    const end = () => {
      // Before the signal, which would have the subscription complete as if there were nothing more to come.
      void events.return(undefined)
      gone.abort()
    }
    open.add(end)
    response.once('close', end)
    if (response.destroyed || call.isDraining()) end()
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
      'x-request-id': requestId,
    })
    try {
      for await (const event of events) {
        response.write(event)
        await takesMore(response, { gone: gone.signal, patience: door.patience })
      }
    } finally {
      open.delete(end)
      gone.abort()
      response.end()
    }
  }

  const subscribe = async (call: Call, gone: AbortController): Promise<Response> => {
    const { body, context, endTurn, identify } = await openRequest(call, door)
    endTurn()
    await takeTurn(call, turns, context.caller)
    if (open.size >= mostStreams) {
      const message = 'Too many streams are open on this server.'
      throw new Refusal(503, 'UNAVAILABLE', message, { 'retry-after': '5' })
    }
    void watchCaller({ identify, gone: gone.signal, leave: () => call.response.destroy() })
    const loaders = createLoaders(context.sql, context.workspace, { cache: false })
    return handle({
      method: 'POST',
      url: '/graphql/stream',
      headers: { get: (name) => (name === 'accept' ? 'text/event-stream' : 'application/json') },
      body,
      raw: null,
      context: {
        context: { ...context, loaders, signal: gone.signal },
        takesMore: () => takesMore(call.response, { gone: gone.signal, patience: door.patience }),
      },
    })
  }

  const serve = async (call: Call): Promise<void> => {
    const gone = new AbortController()
    const subscribed = subscribe(call, gone)
    const [answer, { status }] = await answerWithin(door.patience, subscribed).catch((error) => {
      gone.abort()
      throw error
    })
    if (answer && typeof answer !== 'string') return send(call, answer, gone)
    gone.abort()
    if (status !== 200 && call.report.code === 'OK') call.report.code = 'BAD_REQUEST'
    respond(call, { status, text: answer ?? '' })
  }

  return {
    serve,
    count: () => open.size,
    end: () => {
      for (const each of open) each()
    },
  }
}
