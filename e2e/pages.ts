import { chargeTwice, loseClaim, nameService, tellCalmStories } from './shop.ts'

type Shop = Awaited<ReturnType<typeof openShop>>

/** A shop with a thread for each tone that a verdict can have. */
export async function openShop() {
  const service = nameService()
  const [charged, calm, lost] = await Promise.all([
    chargeTwice(service),
    tellCalmStories(service),
    loseClaim(service),
  ])
  return { service, ...charged, ...calm, ...lost }
}

let visited: ReturnType<typeof openShop> | undefined

/** One shop for all stories of a worker that only look at it. */
export function visitShop() {
  visited ??= openShop()
  return visited
}

const nobody = '019b0000-0000-7000-8000-000000000000'

const calls = ({ service }: Shop) => `/attempts?service=${service}`

/** Every page in every state that an address can ask for, and the words by which it is known to stand. */
export const pages: [name: string, find: (shop: Shop) => [address: string, words: string | RegExp]][] = [
  ['lookup', () => ['/', 'Paste an id. Exact matches come first.']],
  ['lookup, found', (shop) => [`/?q=${shop.threadId}`, '↑ ↓ to choose, Enter to open']],
  ['lookup, as a table', () => ['/?table=true', 'Hide the table']],
  ['lookup, a week', () => ['/?range=week', 'Click a bar, or drag over several']],
  ['threads', (shop) => [`/threads?service=${shop.service}`, `Order ${shop.orderId}`]],
  ['threads, as a table', (shop) => [`/threads?service=${shop.service}&table=true`, 'Hide the table']],
  ['threads, none', () => ['/threads?service=none', 'No thread matches all of these filters']],
  ['thread', (shop) => [`/threads/${shop.threadId}`, 'charge_payment']],
  ['thread, calm', (shop) => [`/threads/${shop.quietId}`, 'Nothing happened twice']],
  ['thread, to notice', (shop) => [`/threads/${shop.repeatedId}`, 'Run again, with the same result']],
  ['thread, open', (shop) => [`/threads/${shop.lostId}`, 'Outcome unknown']],
  ['thread, unknown', () => [`/threads/${nobody}`, /nothing|no thread/i]],
  ['calls', (shop) => [calls(shop), 'Other result']],
  ['calls, as a table', (shop) => [`${calls(shop)}&table=true`, 'Hide the table']],
  ['calls, other results', () => ['/attempts?resultDiverged=true', 'Other result']],
  ['calls, none', () => ['/attempts?service=none', 'No call matches all of these filters']],
  ['calls, failing', () => ['/attempts?after=none', 'Try again']],
  ['call', (shop) => [`${calls(shop)}&attempt=${shop.collisionId}`, 'Compare both operations']],
  ['call, unknown', (shop) => [`${calls(shop)}&attempt=${nobody}`, 'No call has this id']],
  ['key', (shop) => [`/keys?key=${shop.paymentId}`, 'Run again, with another result']],
  ['key, none', () => ['/keys?key=none', 'No call has this key']],
  ['key, not given', () => ['/keys', 'Which key?']],
  ['collision', (shop) => [`/collisions/${shop.collisionId}`, 'The call that collided']],
  ['collision, unknown', () => [`/collisions/${nobody}`, 'No call has this id']],
  ['explorer', () => ['/explorer', 'GraphQL, for reading']],
  ['no page', () => ['/nowhere', 'There is nothing at this address']],
]
