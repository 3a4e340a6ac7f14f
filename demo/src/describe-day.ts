import type { Course } from './plan-day.ts'
import type { Day } from './play-day.ts'
import type { Settings } from './settings.ts'

/** Says what the day did to the ledger, and where to look at it. */
export function describeDay(day: Day, { dashboard, seed }: Settings): string {
  const { tally, orders, failures } = day
  return `The day is over: ${orders.length} orders from ${day.processes} processes in ${day.seconds} s.

What the calls did
${row(tally.recorded, 'recorded')}
${row(tally.retried, 'retried', 'an earlier run had failed')}
${row(tally.deduplicated, 'deduplicated', `${tally.resent} sent again by the network, ${tally.deduplicated - tally.resent} run again by the code`)}
${row(tally.diverged, 'diverged', 'of these: another result than the step has, so that the effect may have happened twice')}
${row(tally.collided, 'collided', 'one key, two operations; nothing was changed')}

What happened outside
${row(day.cutConnections, 'connections were cut in the middle of an answer')}
${row(day.killed, 'workers died between the charge and its recording')}
${row(day.charges.length, `charges were taken by the payment provider; twice for ${listDoublyCharged(day)}`)}

Where to look
${look('Charged twice', linkToOrder(day, dashboard, 'chargedTwice'))}
${look('A key reused for another amount', linkToOrder(day, dashboard, 'keyReused'))}
${look('A gift card spent twice', linkToOrder(day, dashboard, 'giftCardReused', -1))}
${look('Two pods on one order', linkToOrder(day, dashboard, 'twoPods'))}
${look('A worker that was killed', linkToOrder(day, dashboard, 'workerKilled'))}
${look('All collisions', `${dashboard}/w/default/attempts?outcome=COLLIDED`)}
${look('All repetitions', `${dashboard}/w/default/attempts?outcome=DEDUPLICATED`)}
${failures.length > 0 ? `\nFailed, which should not be\n  ${failures.join('\n  ')}\n` : ''}
Run it again to see the same day repeated, or take another one: npm run demo -- --seed ${seed + 1}`
}

function row(count: number, what: string, about = ''): string {
  return `  ${String(count).padStart(5)}  ${about ? what.padEnd(13) : what}${about}`
}

function look(what: string, link: string): string {
  return `  ${what.padEnd(34)}${link}`
}

function linkToOrder({ orders, threads }: Day, dashboard: string, course: Course, nth = 0): string {
  const order = orders.filter((order) => order.course === course).at(nth)
  return `${dashboard}/w/default/threads/${threads.get(order?.id ?? '')}`
}

/** Charged twice for the same amount: a second charge for another amount is another story. */
function listDoublyCharged({ charges }: Day): string {
  const seen = new Set<string>()
  const twice = charges.filter(({ orderId, amount }) => {
    const known = seen.has(`${orderId} ${amount}`)
    seen.add(`${orderId} ${amount}`)
    return known
  })
  return twice.map(({ orderId }) => orderId).join(', ') || 'none'
}
