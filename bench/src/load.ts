import type { Order } from './figures.ts'
import { figures } from './figures.ts'
import { loadDatabase } from './load-database.ts'
import { loadHttp } from './load-http.ts'
import { loadSdk } from './load-sdk.ts'

// A process of its own: what is measured does not share its event loop with what measures.
process.once('message', async (order: Order) => {
  const load =
    order.figure === 'g' ? loadSdk : figures[order.figure].target === 'database' ? loadDatabase : loadHttp
  process.send?.(await load(order))
  process.disconnect()
})
