import { z } from 'zod/mini'

const schema = z.object({
  STEPLEDGER_API_URL: z._default(
    z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
    'http://127.0.0.1:4000',
  ),
  STEPLEDGER_API_KEY: z.string({ error: 'is not set' }).check(z.minLength(1, 'is empty')),
})

let environment: { apiUrl: string; apiKey: string } | undefined

/** Read on the first use, not on import: `next build` runs without any of it. */
export function readEnvironment() {
  environment ??= parseEnvironment(process.env)
  return environment
}

export function parseEnvironment(variables: Record<string, string | undefined>) {
  const parsed = schema.safeParse(variables)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Error(`The dashboard cannot start: ${problems.join('; ')}.`)
  }
  return {
    apiUrl: parsed.data.STEPLEDGER_API_URL.replace(/\/+$/, ''),
    apiKey: parsed.data.STEPLEDGER_API_KEY,
  }
}
