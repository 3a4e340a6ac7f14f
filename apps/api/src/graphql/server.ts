import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestListener, HeaderMap } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from './context.ts'
import { formatError } from './format-error.ts'
import { limitQuery } from './limit-query.ts'
import { nameOperation, parseOptions } from './operation.ts'

/** Of what may be sent again. Where a part was done the status says so, and the codes tell the rest. */
const statusOf: ReadonlyMap<string, number> = new Map([
  ['UNAVAILABLE', 503],
  ['RATE_LIMITED', 429],
])

const listener: GraphQLRequestListener<RequestContext> = {
  didResolveOperation: async ({ operation, contextValue }) => {
    if (operation) contextValue.report.operation = nameOperation(operation)
    if (operation?.operation === 'subscription') {
      const http = { status: 400, headers: new HeaderMap() }
      const extensions = { code: 'BAD_REQUEST', http }
      throw new GraphQLError('Subscriptions are served at /graphql/stream.', { extensions })
    }
    if (operation?.operation === 'query') await contextValue.beginReading()
  },
  willSendResponse: async ({ errors, response, contextValue }) => {
    if (!errors?.length || response.body.kind !== 'single') return
    const { singleResult } = response.body
    const formatted = errors.map((error) => formatError(error, contextValue))
    singleResult.errors = formatted
    const [{ extensions } = {}] = formatted
    contextValue.report.code = String(extensions?.code)
    const status = statusOf.get(String(extensions?.code))
    if (status !== undefined && !singleResult.data) {
      response.http.status = status
      response.http.headers.set('retry-after', String(Math.ceil(Number(extensions?.retryAfter))))
    }
  },
}

const reportOutcome: ApolloServerPlugin<RequestContext> = { requestDidStart: async () => listener }

/** Apollo Server without what would cost each request something, or reach out to other hosts. */
export const startGraphqlServer = async (
  schema: GraphQLSchema,
  log: Logger,
): Promise<ApolloServer<RequestContext>> => {
  const server = new ApolloServer<RequestContext>({
    schema,
    logger: log,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    // A request that is not JSON, which a foreign page could send without being asked, does not get here.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    parseOptions,
    validationRules: [limitQuery],
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      reportOutcome,
    ],
  })
  await server.start()
  return server
}
