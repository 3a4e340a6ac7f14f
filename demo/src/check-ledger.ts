import { Refusal, type Settings } from './settings.ts'

/** Finds out before the day begins whether the ledger answers, and takes the key. */
export async function checkLedger({ url, apiKey }: Settings): Promise<void> {
  const response = await ask(url, apiKey)
  if (response.status === 401)
    throw new Refusal(`the API key is not valid at ${url.origin}: set STEPLEDGER_API_KEY`)
  if (!response.ok) throw new Refusal(`${url.origin} answers ${response.status}, not as a Stepledger does`)
}

async function ask(url: URL, apiKey: string): Promise<Response> {
  try {
    return await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
      body: '{"query":"{ __typename }"}',
      signal: AbortSignal.timeout(5_000),
    })
  } catch {
    throw new Refusal(`no Stepledger answers at ${url.origin}: run npm start, and leave it running`)
  }
}
