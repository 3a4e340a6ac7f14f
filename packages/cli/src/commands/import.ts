import { Command, InvalidArgumentError, Option } from 'commander'
import type { Columns } from '../import/columns.ts'
import { importFile } from '../import/import-file.ts'
import { addServerOptions, readServer, type ServerOptions } from '../server.ts'

interface Flags extends ServerOptions {
  thread: string
  step: string
  key?: string
  service?: string
  time?: string
  status?: string
  ref?: Record<string, string>
  format?: 'csv' | 'jsonl'
  delimiter: string
  dryRun?: boolean
  rejects?: string
  retryFor: number
}

const help = `
Each row becomes a step. A column that is named above is used as that; the others are the step's context.
A CSV cell is text whatever it looks like, and an empty one is left out. JSONL values stay what they are, and a
number that would be rounded is rejected. Apart from --service and --ref, what is named must be in every row.
A time without a zone is UTC. Without --key the ledger derives one from step and context: rows that differ in
their time alone are then one step, recorded again. A dry run checks all this, and not what only the ledger knows:
lengths, sizes, and which keys are taken.

Steps of a thread are recorded in the order of the rows. A bad row is said with its line, written to --rejects, and
does not stop the rest; the file of rejects may be mended and imported as it is. An import may be interrupted and
started again: a row that is in the ledger is deduplicated, as a call that was sent again and not as another run.

Exit code: 0, every row is in the ledger; 1, some rows were rejected or collided; 2, the command or the input
cannot be read; 3, the ledger does not answer; 130, interrupted.

For example:
  stepledger import events.csv --thread case_id --step activity --key event_id --time timestamp --ref order=order_id`

export function createImportCommand(setExitCode: (code: number) => void): Command {
  const command = new Command('import')
    .description('Record the rows of a CSV or JSONL file as steps.')
    .argument('<file>', 'the file, or - for standard input')
    .requiredOption('--thread <column>', "the thread's key, e.g. the order")
    .requiredOption('--step <column>', "the step's name")
    .option('--key <column>', "the step's idempotency key")
    .option('--service <column>', 'who did it')
    .option('--time <column>', 'when, in ISO 8601; left out, the time of the import')
    .option('--status <column>', 'SUCCESS, FAILED or ERROR; left out, all are SUCCESS')
    .option('--ref <name=column>', 'a reference of the thread; may be repeated', collectRef)
    .addOption(
      new Option('--format <format>', 'left out, told by the name of the file').choices(['csv', 'jsonl']),
    )
    .option('--delimiter <character>', 'between cells of CSV', readDelimiter, ',')
    .option('--dry-run', 'check the rows and send nothing; needs no server')
    .option('--rejects <file>', 'write rows that are no good, with line and reason, into this file')
    .option('--retry-for <seconds>', 'how long a call is sent again where no answer comes', readSeconds, 30)
    .addHelpText('after', help)
  return addServerOptions(command).action(async (file: string, flags: Flags) => {
    const { thread, step, key, service, time, status, ref = {} } = flags
    const columns = { thread, step, key, service, time, status, refs: ref } as Columns
    const code = await importFile({
      file,
      format: flags.format ?? (/\.(jsonl|ndjson)$/i.test(file) ? 'jsonl' : 'csv'),
      delimiter: flags.delimiter,
      columns,
      server: flags.dryRun ? undefined : readServer(flags),
      retryForMs: flags.retryFor * 1000,
      rejects: flags.rejects,
    })
    setExitCode(code)
  })
}

function collectRef(text: string, refs: Record<string, string> = {}): Record<string, string> {
  const [, name, column] = /^([^=]+)=(.+)$/.exec(text) ?? []
  if (name === undefined || column === undefined)
    throw new InvalidArgumentError('Write it like order=order_id.')
  return { ...refs, [name]: column }
}

function readDelimiter(text: string): string {
  const delimiter = text === '\\t' || text === 'tab' ? '\t' : text
  if (delimiter.length === 1 && !/["\r\n]/.test(delimiter)) return delimiter
  throw new InvalidArgumentError('It must be one character, or tab.')
}

function readSeconds(text: string): number {
  const seconds = Number(text)
  if (seconds > 0 && seconds <= 86_400) return seconds
  throw new InvalidArgumentError('It must be a number of seconds, at most 86400.')
}
