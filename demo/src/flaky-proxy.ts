import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Random } from './random.ts'

export interface FlakyProxyOptions {
  target: URL
  random: Random
  /** The share of answers that are cut. */
  cuts: number
}

/** Passes connections on to the target, and cuts some in the middle of an answer: after the server has written. */
export async function startFlakyProxy({ target, random, cuts }: FlakyProxyOptions) {
  const sockets = new Set<Socket>()
  let cut = 0

  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 80), target.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    client.pipe(upstream)
    upstream.on('end', () => client.end())
    client.on('close', () => upstream.destroy())
    upstream.on('data', (answer) => {
      if (random.next() >= cuts) return void client.write(answer)
      cut++
      client.write(answer.subarray(0, answer.length / 2), () => client.resetAndDestroy())
      upstream.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get cut() {
      return cut
    },
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
