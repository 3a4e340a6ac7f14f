import type { GraphiQLProps } from 'graphiql'
import { getOperationAST } from 'graphql'
import { createClient } from 'graphql-sse'

const stream = createClient({ url: '/api/graphql/stream' })

/** The way of every page: the dashboard's server adds the key, and lets nothing through that writes. */
export const askLedger: GraphiQLProps['fetcher'] = (
  { query, operationName, variables },
  { documentAST } = {},
) => {
  const request = { query, variables, ...(operationName && { operationName }) }
  const operation = documentAST && getOperationAST(documentAST, operationName)
  return operation?.operation === 'subscription' ? stream.iterate(request) : post(request)
}

async function post(request: object) {
  const response = await fetch('/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  return response.json()
}
