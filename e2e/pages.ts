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

const calls = ({ service }: Shop) => `/w/default/attempts?service=${service}`

/** Every page in every state that an address can ask for, and the words by which it is known to stand. */
export const pages: [name: string, find: (shop: Shop) => [address: string, words: string | RegExp]][] = [
  ['lookup', () => ['/w/default', 'Paste an id. Exact matches come first.']],
  ['lookup, found', (shop) => [`/w/default?q=${shop.threadId}`, '↑ ↓ to choose, Enter to open']],
  ['lookup, as a table', () => ['/w/default?table=true', 'Hide the table']],
  ['lookup, a week', () => ['/w/default?range=week', 'Click a bar, or drag over several']],
  ['threads', (shop) => [`/w/default/threads?service=${shop.service}`, `Order ${shop.orderId}`]],
  [
    'threads, as a table',
    (shop) => [`/w/default/threads?service=${shop.service}&table=true`, 'Hide the table'],
  ],
  ['threads, none', () => ['/w/default/threads?service=none', 'No thread matches all of these filters']],
  ['thread', (shop) => [`/w/default/threads/${shop.threadId}`, 'charge_payment']],
  ['thread, calm', (shop) => [`/w/default/threads/${shop.quietId}`, 'Nothing happened twice']],
  [
    'thread, to notice',
    (shop) => [`/w/default/threads/${shop.repeatedId}`, 'Run again, with the same result'],
  ],
  ['thread, open', (shop) => [`/w/default/threads/${shop.lostId}`, 'Outcome unknown']],
  ['thread, unknown', () => [`/w/default/threads/${nobody}`, /nothing|no thread/i]],
  ['calls', (shop) => [calls(shop), 'Other result']],
  ['calls, as a table', (shop) => [`${calls(shop)}&table=true`, 'Hide the table']],
  ['calls, other results', () => ['/w/default/attempts?resultDiverged=true', 'Other result']],
  ['calls, none', () => ['/w/default/attempts?service=none', 'No call matches all of these filters']],
  ['calls, failing', () => ['/w/default/attempts?after=none', 'Try again']],
  ['call', (shop) => [`${calls(shop)}&attempt=${shop.collisionId}`, 'Compare both operations']],
  ['call, unknown', (shop) => [`${calls(shop)}&attempt=${nobody}`, 'No call has this id']],
  ['key', (shop) => [`/w/default/keys?key=${shop.paymentId}`, 'Run again, with another result']],
  ['key, none', () => ['/w/default/keys?key=none', 'No call has this key']],
  ['key, not given', () => ['/w/default/keys', 'Which key?']],
  ['collision', (shop) => [`/w/default/collisions/${shop.collisionId}`, 'The call that collided']],
  ['collision, unknown', () => [`/w/default/collisions/${nobody}`, 'No call has this id']],
  ['explorer', () => ['/w/default/explorer', 'GraphQL, for reading']],
  ['API keys', () => ['/w/default/settings/keys', 'first']],
  ['members', () => ['/w/default/settings/members', 'Invitations that are open']],
  ['account', () => ['/w/default/settings/account', 'Current password']],
  ['audit log', () => ['/w/default/settings/audit', 'Joined']],
  [
    'audit log, none',
    () => [
      '/w/default/settings/audit?action=MEMBER_REMOVED&until=2020-01-01T00:00:00.000Z',
      'Nothing that anybody did matches',
    ],
  ],
  ['no workspace of the reader', () => ['/w/nobodys', 'Not your workspace']],
  ['a link to join that is not valid', () => ['/join#none', 'This link is not valid']],
  ['a link to a new password that is not valid', () => ['/new-password#none', 'This link is not valid']],
  ['no page', () => ['/w/default/nowhere', 'There is nothing at this address']],
  ['no page, no workspace', () => ['/nowhere', 'There is nothing at this address']],
]
