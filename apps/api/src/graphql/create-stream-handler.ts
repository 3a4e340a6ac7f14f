import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import {
  createHandler,
  type Handler,
  type OperationArgs,
  type RequestParams,
  type Response,
} from 'graphql-sse'
import type { RequestContext } from './context.ts'
import { formatError } from './format-error.ts'
import { limitQuery } from './limit-query.ts'
import { nameOperation, parseOptions } from './operation.ts'

/** What a stream needs of the request that opened it. */
export type StreamRequest = { context: RequestContext; takesMore: () => Promise<void> }

const rules = [...specifiedRules, limitQuery]

const refuse = (errors: readonly GraphQLError[], code: string, { report }: RequestContext): Response => {
  report.code = code
  const coded = errors.map((error) => ({ ...error.toJSON(), extensions: { code } }))
  return [JSON.stringify({ errors: coded }), { status: 400, statusText: 'Bad Request' }]
}

const readDocument = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query, parseOptions)
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError('The document is nested too deeply.')
  }
}

const prepareSubscription = (
  schema: GraphQLSchema,
  { query, operationName, variables }: RequestParams,
  context: RequestContext,
): Response | OperationArgs<RequestContext> => {
  const document = readDocument(query)
  if (document instanceof GraphQLError) return refuse([document], 'GRAPHQL_PARSE_FAILED', context)
  const faults = validate(schema, document, rules)
  if (faults.length > 0) return refuse(faults, 'GRAPHQL_VALIDATION_FAILED', context)
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== 'subscription') {
    const message = 'This address serves subscriptions. Send queries and mutations to /graphql.'
    return refuse([new GraphQLError(message)], 'BAD_REQUEST', context)
  }
  context.report.operation = nameOperation(operation)
  return { schema, document, operationName, variableValues: variables, contextValue: context }
}

const formatResult = (result: ExecutionResult, context: RequestContext): ExecutionResult => {
  if (!result.errors) return result
  const errors = result.errors.map((error) => formatError(error, context))
  context.report.code = String(errors[0]?.extensions?.code)
  return { ...result, errors: errors as unknown as GraphQLError[] }
}

/** Serves subscriptions in graphql-sse's distinct connections mode: one request, one stream. */
export const createStreamHandler = (schema: GraphQLSchema): Handler<null, StreamRequest> =>
  createHandler<null, StreamRequest, RequestContext>({
    authenticate: () => null,
    onSubscribe: ({ context: { context } }, params) => prepareSubscription(schema, params, context),
    validate: () => [],
    onNext: async (context, request, result) => {
      await request.context.takesMore()
      return formatResult(result as ExecutionResult, context)
    },
  })
