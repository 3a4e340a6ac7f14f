import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { AccessError } from '../access/access-error.ts'
import { isDatabaseAway, LedgerError, markInexactNumber, unavailable } from '../ledger/index.ts'
import type { RequestContext } from './context.ts'

type Extensions = Record<string, unknown> & { code: string }

const refusalOf = (error: LedgerError): Extensions => {
  const { code, path } = error
  switch (code) {
    case 'UNAVAILABLE':
      return { code, ...(path && { path }), retryAfter: error.retryAfter ?? 1 }
    case 'BAD_USER_INPUT':
    case 'KEY_INVALID':
    case 'NAME_INVALID':
    case 'CONTEXT_INVALID':
    case 'CONTEXT_TOO_LARGE':
    case 'CONTEXT_TOO_DEEP':
    case 'UNSAFE_NUMBER':
    case 'INVALID_TEXT':
    case 'THREAD_NOT_FOUND':
    case 'CLAIM_NOT_FOUND':
    case 'REF_CONFLICT':
    case 'BATCH_TOO_LARGE':
      return { code, ...(path && { path }) }
    default:
      return code satisfies never
  }
}

const mark = JSON.stringify(markInexactNumber('')).slice(1, -1)

/** GraphQL's own words on a value that does not fit. Where it stands is told in the message alone. */
const describeMisfit = (error: GraphQLError): { message: string; extensions: Extensions } => {
  const path = / at "\w+(?:\.|(?=\[))([^"]+)"/.exec(error.message)?.[1]
  return {
    message: error.message.replaceAll(mark, ''),
    extensions: { code: 'BAD_USER_INPUT', ...(path && { path }) },
  }
}

const causeOf = (error: GraphQLError): unknown => {
  let cause: unknown = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}

const describe = (error: GraphQLError, { requestId, log }: Pick<RequestContext, 'requestId' | 'log'>) => {
  const cause = causeOf(error)
  const refusal = isDatabaseAway(cause) ? unavailable(cause) : cause
  if (refusal instanceof LedgerError) {
    if (refusal.cause) log.warn({ requestId, err: refusal.cause }, 'the database is away')
    return { message: refusal.message, extensions: refusalOf(refusal) }
  }
  if (cause instanceof AccessError) {
    const { code, path, retryAfter } = cause
    return {
      message: cause.message,
      extensions: { code, ...(path && { path }), ...(retryAfter && { retryAfter }) },
    }
  }
  if (cause instanceof RangeError && error.extensions.code === 'GRAPHQL_PARSE_FAILED') {
    return { message: 'The document is nested too deeply.', extensions: { code: 'GRAPHQL_PARSE_FAILED' } }
  }
  const { http: _, code, ...extensions } = error.extensions
  if (code === 'BAD_USER_INPUT' || (code === undefined && cause instanceof GraphQLError))
    return describeMisfit(error)
  if (typeof code === 'string') return { message: error.message, extensions: { code, ...extensions } }
  log.error({ requestId, err: cause }, 'internal error')
  return { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }
}

/** What a caller is told of an error: its code, its place, and nothing of the server's inside. */
export const formatError = (
  error: GraphQLError,
  context: Pick<RequestContext, 'requestId' | 'log'>,
): GraphQLFormattedError => {
  const { locations, path } = error.toJSON()
  return { ...describe(error, context), ...(locations && { locations }), ...(path && { path }) }
}
