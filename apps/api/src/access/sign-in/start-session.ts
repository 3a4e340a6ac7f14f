import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'

/** Signs someone in who has just joined. Called by this server alone: no address leads here. */
export const startSession = {
  id: 'start-session',
  endpoints: {
    startSession: createAuthEndpoint(
      '/start-session',
      { method: 'POST', metadata: { SERVER_ONLY: true, $Infer: { body: {} as { personId: string } } } },
      async (context) => {
        const { internalAdapter } = context.context
        const { personId } = context.body as { personId: string }
        const user = await internalAdapter.findUserById(personId)
        if (!user) throw new Error('the person is gone')
        const session = await internalAdapter.createSession(personId)
        await setSessionCookie(context, { session, user })
      },
    ),
  },
} as const
