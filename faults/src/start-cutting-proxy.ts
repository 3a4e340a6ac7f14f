import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { createAmbush } from './ambush.ts'
import type { Random } from './random.ts'

/** Stands between callers and a server. Cuts one answer in thirty in the middle: after it was written down. */
export async function startCuttingProxy(serverPort: number, random: Random) {
  const beforeAnswer = createAmbush()
  const sockets = new Set<Socket>()
  let cut = 0

  const proxy = createServer((caller) => {
    const server = connect(serverPort, '127.0.0.1')
    const drop = () => {
      caller.destroy()
      server.destroy()
    }
    for (const socket of [caller, server]) {
      sockets.add(socket)
      socket.setNoDelay()
      socket.on('error', drop)
      socket.on('close', () => sockets.delete(socket))
    }
    caller.on('data', (request) => server.write(request))
    caller.on('close', () => server.destroy())
    server.on('end', () => caller.end())
    server.on('data', (answer) => {
      if (beforeAnswer.spring()) return drop()
      if (random.next() >= 1 / 30) return void caller.write(answer)
      cut++
      server.destroy()
      caller.write(answer.subarray(0, answer.length / 2), () => caller.resetAndDestroy())
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    beforeAnswer,
    get cut() {
      return cut
    },
    close() {
      for (const socket of sockets) socket.destroy()
      proxy.close()
    },
  }
}
