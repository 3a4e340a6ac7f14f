import { parseArgs } from 'node:util'

export interface Settings {
  seed: number
  rounds: number
  callers: number
}

/** Something that the person at the keyboard can mend. */
export class Refusal extends Error {}

export const help = `pnpm test:faults: callers work while servers, PostgreSQL, connections and callers are killed.

  --seed N      which faults and calls, 1 to 999999; the same seed deals the same faults   a new one
  --rounds N    how often each fault is dealt, 1 to 1000                                   15
  --callers N   processes that call, 1 to 16                                               3
  --help

The exit code is 1 where a rule was violated. For example: pnpm test:faults --seed 7 --rounds 100`

/** Reads the arguments; undefined where only the help is asked for. */
export function readSettings(args = process.argv.slice(2)): Settings | undefined {
  const { values } = readArguments(args)
  if (values.help) return undefined
  return {
    seed: readNumber('--seed', values.seed ?? String(chooseSeed()), 999_999),
    rounds: readNumber('--rounds', values.rounds, 1_000),
    callers: readNumber('--callers', values.callers, 16),
  }
}

export function chooseSeed(): number {
  return 1 + Math.floor(Math.random() * 999_999)
}

function readArguments(args: string[]) {
  try {
    const options = {
      seed: { type: 'string' },
      rounds: { type: 'string', default: '15' },
      callers: { type: 'string', default: '3' },
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
