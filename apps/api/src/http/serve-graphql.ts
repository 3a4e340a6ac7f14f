import { type ApolloServer, HeaderMap } from '@apollo/server'
import { answerWithin } from '../database/answer-within.ts'
import type { RequestContext } from '../graphql/context.ts'
import type { Call } from './call.ts'
import { type Door, openRequest } from './open-request.ts'
import { respond } from './respond.ts'

/** Of a request's headers, those that Apollo Server decides by. */
const pickHeaders = ({ request: { headers } }: Call): HeaderMap => {
  const picked = new HeaderMap()
  picked.set('content-type', headers['content-type'] ?? '')
  if (headers.accept && headers.accept !== '*/*') picked.set('accept', headers.accept)
  return picked
}

/** Answers one operation of /graphql. */
export const createGraphqlHandler =
  (apollo: ApolloServer<RequestContext>, door: Door) =>
  async (call: Call): Promise<void> => {
    const { body, context, patience } = await openRequest(call, door)
    const operation = call.span?.startOperation()
    const executed = apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', search: '', headers: pickHeaders(call), body },
      context: async () => ({ ...context, origin: operation }),
    })
    const answer = await answerWithin(patience, executed).finally(() => operation?.end(call.report))
    if (answer.body.kind !== 'complete') throw new Error('an answer in parts was not asked for')
    const status = answer.status ?? 200
    if (status >= 400 && call.report.code === 'OK') call.report.code = 'BAD_REQUEST'
    respond(call, { status, headers: Object.fromEntries(answer.headers), text: answer.body.string })
  }
