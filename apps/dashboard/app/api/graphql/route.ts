import { acceptOperation } from './accept-operation.ts'
import { forward } from './forward.ts'

export async function POST(request: Request) {
  const body = await acceptOperation(request, ['query'])
  return typeof body === 'string' ? forward(request, '/graphql', body, 15_000) : body
}
