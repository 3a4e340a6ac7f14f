import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Measured, Order } from './figures.ts'

/** Lets a process of its own send one figure's load. */
export const runLoad = async (order: Order): Promise<Measured> => {
  const child = fork(fileURLToPath(new URL('load.js', import.meta.url)))
  child.send(order)
  const answered = once(child, 'message')
  const died = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`the load of (${order.figure}) ended with ${code}`)),
  )
  const [measured] = (await Promise.race([answered, died])) as [Measured]
  return measured
}
