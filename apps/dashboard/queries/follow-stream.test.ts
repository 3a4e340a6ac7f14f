import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { followStream } from './follow-stream.ts'

const left: (() => unknown)[] = []
let streams: ServerResponse[]
let url: string

beforeEach(async () => {
  streams = []
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n')
    streams.push(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  left.push(() => server.close().closeAllConnections())
})
afterEach(() => left.splice(0).map((leave) => leave()))

function follow(silence?: number) {
  const stop = new AbortController()
  left.unshift(() => stop.abort())
  const seen: unknown[] = []
  const ended = followStream({
    url,
    query: 'subscription { n }',
    variables: {},
    signal: stop.signal,
    ...(silence && { silence }),
    onState: (state) => seen.push(state),
    onConnected: () => seen.push('connected'),
    onNext: (result) => seen.push(result),
  })
  return { seen, stop, ended }
}

const send = (stream: ServerResponse | undefined, n: number) =>
  stream?.write(`event: next\ndata: {"data":{"n":${n}}}\n\n`)
const again = ['reconnecting', 'reconnecting', 'live', 'connected']

test('what it is told is passed on, and what is told after it has left is not', async () => {
  const { seen, stop, ended } = follow()
  await expect.poll(() => seen).toEqual(['connecting', 'live', 'connected'])
  send(streams[0], 1)
  await expect.poll(() => seen.at(-1)).toEqual({ n: 1 })
  stop.abort()
  await ended
  await expect.poll(() => streams[0]?.destroyed).toBe(true)
  expect(seen).toHaveLength(4)
})

test.each([
  ['in good order', (stream: ServerResponse) => stream.end('event: complete\ndata:\n\n')],
  ['without a last event', (stream: ServerResponse) => stream.end()],
  ['abruptly', (stream: ServerResponse) => stream.destroy()],
])('it comes back to a stream that ended %s', async (_, end) => {
  const { seen } = follow()
  await expect.poll(() => streams.length).toBe(1)
  end(streams[0] as ServerResponse)
  await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['connecting', 'live', 'connected', ...again])
  send(streams[1], 2)
  await expect.poll(() => seen.at(-1)).toEqual({ n: 2 })
})

test('it comes back from a stream that is silent for too long, and stays with one that gives signs of life', async () => {
  const { seen } = follow(300)
  await expect.poll(() => streams.length, { timeout: 5_000 }).toBe(2)
  let signs = 0
  const alive = setInterval(() => streams[1]?.write(':\n\n', () => signs++), 50)
  left.push(() => clearInterval(alive))
  await expect.poll(() => streams[0]?.destroyed).toBe(true)
  await expect.poll(() => signs, { timeout: 5_000 }).toBeGreaterThan(15)
  expect(streams).toHaveLength(2)
  expect(seen).toEqual(['connecting', 'live', 'connected', ...again])
})

test('it can be left while it waits to come back', async () => {
  const { seen, stop, ended } = follow()
  await expect.poll(() => streams.length).toBe(1)
  streams[0]?.destroy()
  await expect.poll(() => seen.at(-1)).toBe('reconnecting')
  stop.abort()
  await ended
  expect(streams).toHaveLength(1)
})
