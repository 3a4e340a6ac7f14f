import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createProgress, type Progress } from '../create-progress.ts'
import { Failure, messageOf } from '../failure.ts'
import type { Server } from '../server.ts'
import { chooseFormat, type Format } from './format-records.ts'
import { listRecords, type Wanted } from './list-records.ts'
import type { LedgerRecord } from './records.ts'

export interface ExportOptions extends Wanted {
  format: 'csv' | 'jsonl'
  /** Undefined is standard output. */
  output: string | undefined
  server: Server
}

/** Writes the records that are wanted as they come. */
export async function exportRecords(options: ExportOptions): Promise<void> {
  const { kind, output, server } = options
  const pages = listRecords(server, options)
  const format = chooseFormat(options.format, kind)
  if (output === undefined) return await print(write(pages, format))

  const progress = createProgress({ noun: kind })
  try {
    await pipeline(Readable.from(write(pages, format, progress)), createWriteStream(output))
  } catch (error) {
    const exitCode = error instanceof Failure ? error.exitCode : undefined
    throw new Failure(`${output} is not complete: ${messageOf(error)}`, exitCode)
  } finally {
    progress.end()
  }
}

/** Not through pipeline, which would end standard output with whatever error the export ends with. */
async function print(texts: AsyncIterable<string>): Promise<void> {
  for await (const text of texts) if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

async function* write(
  pages: AsyncIterable<readonly LedgerRecord[]>,
  { header, format }: Format,
  progress?: Progress,
): AsyncGenerator<string> {
  if (header !== '') yield header
  for await (const page of pages) {
    if (page.length > 0) yield page.map(format).join('')
    for (const _ of page) progress?.advance()
  }
}
