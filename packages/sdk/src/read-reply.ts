import { LedgerRefusedError } from './errors.ts'

/** What became of one request: an answer, a refusal for good, or a fault that may pass. */
export type Reply = { kind: 'answer'; data: unknown } | { kind: 'refusal'; error: LedgerRefusedError } | Fault

export interface Fault {
  kind: 'fault'
  cause: unknown
  retryAfterMs?: number | undefined
}

interface GraphQLFault {
  message: string
  extensions?: { code?: string; path?: string; retryAfter?: number }
}

const passingStatus = new Set([408, 425, 429])
/** Codes of calls that may be sent again. */
export const passingCodes: ReadonlySet<string> = new Set([
  'UNAVAILABLE',
  'RATE_LIMITED',
  'INTERNAL_SERVER_ERROR',
])

export function readReply(response: Response, text: string): Reply {
  const { status } = response
  const body = parseBody(text)
  const [fault] = body?.errors ?? []
  const code = fault?.extensions?.code ?? `HTTP_${status}`

  if (status >= 500 || passingStatus.has(status) || passingCodes.has(code)) {
    const message = fault?.message ?? response.statusText
    return {
      kind: 'fault',
      cause: new Error(`HTTP ${status}: ${message}`),
      retryAfterMs: readRetryAfter(response.headers.get('retry-after'), fault?.extensions?.retryAfter),
    }
  }
  if (fault) {
    const path = fault.extensions?.path
    return { kind: 'refusal', error: new LedgerRefusedError({ code, message: fault.message, path }) }
  }
  if (!response.ok) {
    const message = `HTTP ${status} from ${response.url}, which does not answer as the Stepledger API does.`
    return { kind: 'refusal', error: new LedgerRefusedError({ code, message }) }
  }
  if (body?.data) return { kind: 'answer', data: body.data }
  return { kind: 'fault', cause: new Error('The answer was cut short, or is no GraphQL answer.') }
}

function parseBody(text: string): { data?: unknown; errors?: GraphQLFault[] } | undefined {
  try {
    return JSON.parse(text) ?? undefined
  } catch {
    return undefined
  }
}

/** Retry-After is a number of seconds or an HTTP date. */
function readRetryAfter(header: string | null, seconds: number | undefined): number | undefined {
  if (typeof seconds === 'number') return seconds * 1000
  if (header === null) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}
