import type { GraphiQLProps } from 'graphiql'
import { getOperationAST } from 'graphql'
import { createClient } from 'graphql-sse'
import { findOwnServer } from '../../../../queries/request-graphql.ts'

/** The way of every page: in the reader's name, and nothing that records. */
export const askLedger: GraphiQLProps['fetcher'] = (
  { query, operationName, variables },
  { documentAST } = {},
) => {
  const request = { query, variables, ...(operationName && { operationName }) }
  const operation = documentAST && getOperationAST(documentAST, operationName)
  if (operation?.operation !== 'subscription') return post(request)
  return createClient(findOwnServer('/api/graphql/stream')).iterate(request)
}

async function post(request: object) {
  const { url, headers } = findOwnServer('/api/graphql')
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  return response.json()
}
