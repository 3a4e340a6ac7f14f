import { outcomes } from '@stepledger/sdk'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { exportRecords } from '../export/export-records.ts'
import type { Kind } from '../export/records.ts'
import { Failure } from '../failure.ts'
import { readTime } from '../read-time.ts'
import { addServerOptions, readServer, type ServerOptions } from '../server.ts'

interface Flags extends ServerOptions {
  format: 'csv' | 'jsonl'
  output?: string
  thread?: string
  since?: Date
  until?: Date
  outcome?: string[]
}

const kinds: readonly Kind[] = ['threads', 'steps', 'attempts']

const help = `
Attempts are the calls, chosen by when they were recorded and what became of them. Threads are chosen by when they
were started and whether one of their calls had such an outcome; steps are those of the threads that are chosen.
Newest first, the steps of a thread in their order.

CSV can be opened in a spreadsheet: text that it would take for a formula gets an apostrophe. JSON is one column.

Exit code: 0, all was written; 2, the command cannot be carried out; 3, the ledger does not answer.

For example:
  stepledger export attempts --outcome COLLIDED --since 2026-11-01 --format csv --output collisions.csv`

export function createExportCommand(): Command {
  const command = new Command('export')
    .description('Write what the ledger holds as JSONL or CSV.')
    .addArgument(new Argument('<kind>', 'what to write').choices(kinds))
    .addOption(new Option('--format <format>').choices(['jsonl', 'csv']).default('jsonl'))
    .option('--output <file>', 'write into this file in place of standard output')
    .option('--thread <id or key>', 'of this thread alone')
    .option('--since <time>', 'not before this time, in ISO 8601; without a zone it is UTC', readTimeFlag)
    .option('--until <time>', 'before this time', readTimeFlag)
    .addOption(new Option('--outcome <outcome...>', 'with one of these outcomes').choices(outcomes))
    .addHelpText('after', help)
  return addServerOptions(command).action(async (kind: Kind, flags: Flags) => {
    const { format, output, thread, since, until, outcome } = flags
    if (kind !== 'attempts' && thread !== undefined && (since ?? until ?? outcome) !== undefined)
      throw new Failure('--thread names one thread: --since, --until and --outcome choose among many')
    const server = readServer(flags)
    await exportRecords({ kind, format, output, thread, since, until, outcomes: outcome, server })
  })
}

function readTimeFlag(text: string): Date {
  const time = readTime(text)
  if (time) return time
  throw new InvalidArgumentError('It must be an ISO 8601 time, like 2026-11-24 or 2026-11-24T18:29:00Z.')
}
