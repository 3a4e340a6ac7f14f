/** Signing in, joining or leaving was refused: `message` is for the reader. */
export class AuthError extends Error {
  override readonly name = 'AuthError'
  readonly status: number

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

/** From the browser: this server passes it on to the API, with the cookies of both ways. */
export async function askAuth<Answer>(path: string, body: object): Promise<Answer> {
  const response = await send(`/api/auth${path}`, body)
  const answer = await response.json().catch(() => null)
  if (response.ok) return answer as Answer
  throw new AuthError(response.status, describeRefusal(response, answer))
}

async function send(url: string, body: object) {
  try {
    return await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(20_000),
    })
  } catch (cause) {
    throw new AuthError(503, 'The server did not answer. Try again in a moment.', { cause })
  }
}

type Refusal = { message?: string; errors?: { message: string }[] } | null

function describeRefusal({ status, headers }: Response, refusal: Refusal) {
  if (status !== 429) return refusal?.message ?? refusal?.errors?.[0]?.message ?? `The answer was ${status}.`
  const seconds = Number(headers.get('retry-after')) || 60
  return `Too many attempts. Try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`
}
