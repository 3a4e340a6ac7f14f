import { acceptOperation } from './accept-operation.ts'
import { forward } from './forward.ts'

const mutations = [
  'endThread',
  'createApiKey',
  'rotateApiKey',
  'revokeApiKey',
  'setApiKeyLimit',
  'inviteMember',
  'revokeInvitation',
  'setMemberRole',
  'removeMember',
  'createPasswordLink',
  'createWorkspace',
]

export async function POST(request: Request) {
  const body = await acceptOperation(request, { query: 'any', mutation: mutations })
  return typeof body === 'string' ? forward(request, '/graphql', body, 15_000) : body
}
