import { headers } from 'next/headers'
import { findApi } from '../queries/find-api.ts'

const patience = 5_000

/** For a page that is being made: what the API says to its reader at /auth/*, or the status of its refusal. */
export async function readAuth<Answer>(path: string): Promise<{ answer: Answer } | { status: number }> {
  const api = findApi(`/auth${path}`, await headers())
  try {
    const signal = AbortSignal.timeout(patience)
    const response = await fetch(api.url, { headers: api.headers, cache: 'no-store', signal })
    return response.ok ? { answer: (await response.json()) as Answer } : { status: response.status }
  } catch {
    return { status: 503 }
  }
}
