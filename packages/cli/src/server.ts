import { type Command, Option } from 'commander'
import { Failure } from './failure.ts'

/** As the flags and the environment give it. */
export interface ServerOptions {
  url: string
  apiKey?: string
}

export interface Server {
  url: URL
  apiKey: string
}

export function addServerOptions(command: Command): Command {
  const url = new Option('--url <url>', 'the API').env('STEPLEDGER_URL').default('http://127.0.0.1:4000')
  const apiKey = new Option('--api-key <key>', 'its key; others on this machine may see what a flag says')
  return command.addOption(url).addOption(apiKey.env('STEPLEDGER_API_KEY'))
}

export function readServer({ url, apiKey }: ServerOptions): Server {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Failure(`--url must be like http://127.0.0.1:4000, not "${url}"`)
  if (!apiKey) throw new Failure('no API key: set STEPLEDGER_API_KEY, or give --api-key')
  if (!/^[\x21-\x7e]+$/.test(apiKey)) throw new Failure('the API key has characters that no key has')
  const server = new URL(url)
  if (server.pathname === '/') server.pathname = '/graphql'
  return { url: server, apiKey }
}
