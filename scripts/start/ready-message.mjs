import { relative } from 'node:path'
import { root } from '../setup/run.mjs'
import { inDataDir } from './settings.mjs'

const mutation = `mutation ($input: RecordStepInput!) {
  recordStep(input: $input) { outcome duplicate step { id name status } }
}`

const input = {
  threadKey: 'order:ORD-1',
  name: 'charge_payment',
  status: 'SUCCESS',
  idempotencyKey: 'charge-ORD-1',
  context: { orderId: 'ORD-1', amount: 99.99, currency: 'EUR' },
  result: { chargeId: 'ch_1' },
}

/** Says that all runs, where, and how to record a first step. */
export function describeReady(settings, { apiKey, firstLink }) {
  const { publicUrl, apiUrl } = settings
  const body = JSON.stringify({ query: mutation.replace(/\s+/g, ' '), variables: { input } })
  const file = nameFile(inDataDir(settings, 'database-url'))
  return `
Stepledger is ready.

  Dashboard   ${publicUrl}
  API         ${apiUrl}/graphql
  API key     ${apiKey}
  Database    psql "$(cat ${file})"

${describeSignIn(firstLink)}

Record a step; send it twice to see it deduplicated:

curl -s ${apiUrl}/graphql \\
  -H 'content-type: application/json' \\
  -H 'authorization: Bearer ${apiKey}' \\
  -d '${body}'

Ctrl-C stops everything.
`
}

function describeSignIn(firstLink) {
  if (!firstLink) return 'Sign in at the dashboard.'
  return `Nobody can sign in yet. This link makes you the administrator; it is good for an hour, and once:\n\n  ${firstLink}`
}

function nameFile(path) {
  const inside = relative(root, path)
  return inside.startsWith('..') ? path : inside
}
