import { createProgress } from '../create-progress.ts'
import { exitCodes, Failure } from '../failure.ts'
import { sendQuery } from '../send-query.ts'
import type { Server } from '../server.ts'
import { type Columns, checkColumns } from './columns.ts'
import { createLanes } from './create-lanes.ts'
import { createRejects } from './create-rejects.ts'
import { openInput, type Source } from './open-input.ts'
import { readCsv } from './read-csv.ts'
import { createEventReader } from './read-event.ts'
import { readJsonl } from './read-jsonl.ts'
import { readLines } from './read-lines.ts'
import { recordRows } from './record-rows.ts'
import type { Input } from './row.ts'
import { describeTally, isClean } from './tally.ts'

export interface ImportOptions {
  /** `-` is standard input. */
  file: string
  format: 'csv' | 'jsonl'
  delimiter: string
  columns: Columns
  /** Undefined for a dry run. */
  server: Server | undefined
  retryForMs: number
  rejects: string | undefined
}

const again = 'It may be started again as it was: what has been recorded is not recorded a second time.'

/** Imports a file, prints what became of its rows, and returns the exit code. */
export async function importFile(options: ImportOptions): Promise<number> {
  const { file, columns, server } = options
  const began = performance.now()
  const stop = new AbortController()
  const source = await openInput(file, stop.signal)
  const input = await readInput(source, options)
  if (input.columns) checkColumns(columns, input.columns)
  if (server) await sendQuery(server, '{ __typename }', {}, 1)

  const progress = createProgress({ noun: 'rows', total: source.size })
  const rejects = createRejects({
    file: options.rejects,
    source: file,
    header: input.rejectsHeader,
    say: progress.say,
  })
  const lanes = createLanes(server, options.retryForMs)
  const release = stopOnInterrupt(stop)
  const { tally, failure } = await recordRows(input.rows, {
    lanes,
    dryRun: server === undefined,
    stop,
    readEvent: createEventReader(columns),
    onSettled: (row) => progress.advance(row.end),
    onReject: rejects.add,
  })
  release()
  progress.end()
  rejects.close()

  const name = `${file === '-' ? 'standard input' : file}${server ? '' : ', dry run'}`
  console.log(describeTally({ name, tally, ms: performance.now() - began }))
  if (failure instanceof Failure) throw new Failure(`${failure.message}\n${again}`, failure.exitCode)
  if (failure) throw failure
  if (stop.signal.aborted) throw new Failure(`interrupted. ${again}`, exitCodes.interrupted)
  return isClean(tally) ? 0 : exitCodes.rejected
}

async function readInput({ chunks }: Source, { format, delimiter }: ImportOptions): Promise<Input> {
  const lines = readLines(chunks)
  return format === 'jsonl' ? readJsonl(lines) : await readCsv(lines, delimiter)
}

/** The first interrupt lets what is under way end; the second one ends the process. */
function stopOnInterrupt(stop: AbortController): () => void {
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  return () => {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
}
