import { acceptOperation } from '../accept-operation.ts'
import { forward } from '../forward.ts'

export async function POST(request: Request) {
  const body = await acceptOperation(request, { subscription: 'any' })
  return typeof body === 'string' ? forward(request, '/graphql/stream', body) : body
}
