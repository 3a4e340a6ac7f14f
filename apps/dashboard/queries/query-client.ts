import { environmentManager, MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { askToSignIn } from './ask-to-sign-in.ts'
import { parseExact, stringifyExact } from './parse-exact.ts'
import { RequestError } from './request-error.ts'

let browserClient: QueryClient | undefined

/** One client for each render on the server, one for the life of the tab in the browser. */
export function getQueryClient() {
  if (environmentManager.isServer()) return createQueryClient()
  browserClient ??= createQueryClient()
  return browserClient
}

function createQueryClient() {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveIfSignedOut }),
    mutationCache: new MutationCache({ onError: leaveIfSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Rows must not move because the reader came back to the tab, or the network did.
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => !environmentManager.isServer() && failures < 2 && isPassing(error),
      },
      dehydrate: { serializeData: stringifyExact },
      hydrate: { deserializeData: parseExact },
    },
  })
}

function leaveIfSignedOut(error: Error) {
  if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') askToSignIn()
}

function isPassing(error: Error) {
  return error instanceof RequestError && error.code === 'UNAVAILABLE'
}
