import { environmentManager, QueryClient } from '@tanstack/react-query'
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

function isPassing(error: Error) {
  return error instanceof RequestError && error.code === 'UNAVAILABLE'
}
