import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { startFlakyProxy } from './flaky-proxy.ts'

const closing: Array<() => void> = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function startBehindProxy(chances: number[]) {
  let served = 0
  const server = createServer((_, response) => {
    served++
    response.end('a whole answer')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const target = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const random = {
    next: () => chances.shift() ?? 1,
    between: () => 0,
    pick: <T>(list: readonly T[]) => list[0] as T,
  }
  const proxy = await startFlakyProxy({ target, random, cuts: 0.5 })
  closing.push(
    proxy.close,
    () => server.close(),
    () => server.closeAllConnections(),
  )
  return { proxy, countServed: () => served }
}

test('an answer that is cut has been given by the server', async () => {
  const { proxy, countServed } = await startBehindProxy([0])
  await expect(fetch(proxy.url).then((response) => response.text())).rejects.toThrow(TypeError)
  expect(countServed()).toBe(1)
  expect(proxy.cut).toBe(1)
})

test('the other answers pass whole', async () => {
  const { proxy } = await startBehindProxy([1])
  const response = await fetch(proxy.url)
  expect(await response.text()).toBe('a whole answer')
  expect(proxy.cut).toBe(0)
})
