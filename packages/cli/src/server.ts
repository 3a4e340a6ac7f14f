import { type Command, Option } from 'commander'
import { Failure } from './failure.ts'

/** As the flags and the environment give it. */
export interface ServerOptions {
  url: string
  apiKey?: string
}

/** Where operations are sent, and as whom. */
export interface Endpoint {
  url: URL
  headers: Readonly<Record<string, string>>
  /** What is said where it does not know who sends. */
  refusal: string
}

export interface Server extends Endpoint {
  apiKey: string
}

export const urlOption = new Option('--url <url>', 'the API')
  .env('STEPLEDGER_URL')
  .default('http://127.0.0.1:4000')

export function addServerOptions(command: Command): Command {
  const apiKey = new Option('--api-key <key>', 'its key; others on this machine may see what a flag says')
  return command.addOption(urlOption).addOption(apiKey.env('STEPLEDGER_API_KEY'))
}

/** The address of the API's operations. */
export function readUrl(url: string): URL {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Failure(`--url must be like http://127.0.0.1:4000, not "${url}"`)
  const server = new URL(url)
  if (server.pathname === '/') server.pathname = '/graphql'
  return server
}

export function readServer({ url, apiKey }: ServerOptions): Server {
  const server = readUrl(url)
  if (!apiKey) throw new Failure('no API key: set STEPLEDGER_API_KEY, or give --api-key')
  if (!/^[\x21-\x7e]+$/.test(apiKey)) throw new Failure('the API key has characters that no key has')
  const headers = { authorization: `Bearer ${apiKey}` }
  return { url: server, apiKey, headers, refusal: `the API key is not valid at ${server.origin}` }
}
