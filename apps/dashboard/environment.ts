import { z } from 'zod/mini'

const address = (fallback: string) =>
  z._default(z.url({ protocol: /^https?$/, error: 'must be an http or https address' }), fallback)

let environment: { apiUrl: string; publicUrl: URL } | undefined

/** Read on the first use, not on import: `next build` runs without any of it. */
export function readEnvironment() {
  environment ??= parseEnvironment(process.env)
  return environment
}

export function parseEnvironment(variables: Record<string, string | undefined>) {
  const schema = z.object({
    STEPLEDGER_API_URL: address('http://127.0.0.1:4000'),
    /** Where readers find the dashboard. */
    STEPLEDGER_URL: address(`http://localhost:${variables.PORT ?? 3000}`),
  })
  const parsed = schema.safeParse(variables)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Error(`The dashboard cannot start: ${problems.join('; ')}.`)
  }
  return {
    apiUrl: parsed.data.STEPLEDGER_API_URL.replace(/\/+$/, ''),
    publicUrl: new URL(parsed.data.STEPLEDGER_URL),
  }
}
