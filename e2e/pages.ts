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

const nobody = '019b0000-0000-7000-8000-000000000000'

/** Every page in every state that an address can ask for, and the words by which it is known to stand. */
export function listPages(shop: Shop): [name: string, address: string, words: string | RegExp][] {
  const { service, threadId, paymentId, collisionId } = shop
  const calls = `/attempts?service=${service}`
  return [
    ['lookup', '/', 'Paste an id. Exact matches come first.'],
    ['lookup, found', `/?q=${threadId}`, '↑ ↓ to choose, Enter to open'],
    ['lookup, as a table', '/?table=true', 'Hide the table'],
    ['lookup, a week', '/?range=week', 'Click a bar, or drag over several'],
    ['threads', `/threads?service=${service}`, `Order ${shop.orderId}`],
    ['threads, none', '/threads?service=none', 'No thread matches all of these filters'],
    ['thread', `/threads/${threadId}`, 'charge_payment'],
    ['thread, calm', `/threads/${shop.quietId}`, 'Nothing happened twice'],
    ['thread, to notice', `/threads/${shop.repeatedId}`, 'Run again, with the same result'],
    ['thread, open', `/threads/${shop.lostId}`, 'Outcome unknown'],
    ['thread, unknown', `/threads/${nobody}`, /nothing|no thread/i],
    ['calls', calls, 'Other result'],
    ['calls, as a table', `${calls}&table=true`, 'Hide the table'],
    ['calls, other results', '/attempts?resultDiverged=true', 'Other result'],
    ['calls, none', '/attempts?service=none', 'No call matches all of these filters'],
    ['calls, failing', '/attempts?after=none', 'Try again'],
    ['call', `${calls}&attempt=${collisionId}`, 'Compare both operations'],
    ['call, unknown', `${calls}&attempt=${nobody}`, 'No call has this id'],
    ['key', `/keys?key=${paymentId}`, 'Run again, with another result'],
    ['key, none', '/keys?key=none', 'No call has this key'],
    ['key, not given', '/keys', 'Which key?'],
    ['collision', `/collisions/${collisionId}`, 'The call that collided'],
    ['collision, unknown', `/collisions/${nobody}`, 'No call has this id'],
    ['explorer', '/explorer', 'GraphQL, for reading'],
    ['no page', '/nowhere', 'There is nothing at this address'],
  ]
}
