import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

export interface Settings {
  seed: number
  seconds: number
  url: URL
  apiKey: string
  dashboard: string
}

/** Something that the person at the keyboard can mend. */
export class Refusal extends Error {}

export const help = `npm run demo: plays the day of a shop against a Stepledger that runs (npm start).

  --seed N      which day; the same seed plays the same orders, and a second time repeats them   1
  --seconds N   how long the day takes, 1 to 600                                                 30
  --help

Environment:
  STEPLEDGER_URL       the API                            http://127.0.0.1:4000, or as HOST and API_PORT say
  STEPLEDGER_API_KEY   its key                            as npm start keeps it in STEPLEDGER_DATA_DIR
  PORT                 of the dashboard, to point at it   3000

For example: npm run demo -- --seed 7`

/** Reads arguments and environment; undefined where only the help is asked for. */
export function readSettings(args = process.argv.slice(2), env = process.env): Settings | undefined {
  const { values } = readArguments(args)
  if (values.help) return undefined
  const host = env.HOST || '127.0.0.1'
  return {
    seed: readNumber('--seed', values.seed, 99_999),
    seconds: readNumber('--seconds', values.seconds, 600),
    url: readUrl(env.STEPLEDGER_URL || `http://${host}:${env.API_PORT || 4000}`),
    apiKey: env.STEPLEDGER_API_KEY || readKeptKey(env.STEPLEDGER_DATA_DIR || '.stepledger'),
    dashboard: `http://${host}:${env.PORT || 3000}`,
  }
}

function readArguments(args: string[]) {
  try {
    const options = {
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '30' },
      help: { type: 'boolean', default: false },
    } as const
    return parseArgs({ args, options })
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}\n\n${help}`)
  }
}

function readNumber(name: string, text: string, most: number): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw new Refusal(`${name} must be a whole number from 1 to ${most}, not "${text}"`)
}

function readUrl(text: string): URL {
  if (URL.canParse(text) && new URL(text).protocol === 'http:') return new URL(text)
  throw new Refusal(`STEPLEDGER_URL must be like http://127.0.0.1:4000, not "${text}"`)
}

function readKeptKey(dataDir: string): string {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const file = resolve(root, dataDir, 'api-key')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new Refusal(`there is no ${file}: run npm start first, or set STEPLEDGER_API_KEY`)
  }
}
