import { randomUUID } from 'node:crypto'
import { connect } from '@stepledger/sdk'
import type { Measured, Order } from './figures.ts'
import { measure } from './measure.ts'
import { newStep } from './step.ts'

const callers = 10_000

/** 10,000 callers that each await their own call; the SDK joins them into requests. */
export const loadSdk = async ({ seconds, url, apiKey }: Order): Promise<Measured> => {
  const ledger = connect({ url: new URL(url).origin, apiKey, service: 'billing-worker' })
  const run = randomUUID()
  let sequence = 0
  const measured = await measure(callers, seconds, async () => {
    const { threadKey, name, idempotencyKey, context, result } = newStep(sequence++)
    await ledger
      .thread(`${threadKey}:${run}`)
      .step(name)
      .idempotencyKey(idempotencyKey)
      .addContext(context)
      .success(result)
    return 1
  })
  await ledger.close()
  return measured
}
