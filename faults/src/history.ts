import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonValue } from '@stepledger/sdk'

/** What a caller did and what it was told, a line each. `key` is thread and step; `call` is one per call. */
export type Entry = { call: string; key: string } & (
  | { type: 'made'; kind: 'record' | 'run' }
  /** The step's code ran. */
  | { type: 'ran'; executionId: string; downstreamKey: string }
  /** A recorded call was answered. */
  | { type: 'told'; status: 'SUCCESS' | 'FAILED'; outcome: string; attemptId: string; step: ToldStep }
  /** A run came back; with its own execution where the code ran for it. */
  | { type: 'returned'; result: JsonValue; executionId: string | null }
  | { type: 'rejected'; code: string; outcome?: string; attemptId?: string; stepId?: string }
)

export interface ToldStep {
  id: string
  status: string
  result: JsonValue
}

/** Written before anything else happens, so that a process that is killed leaves all that it was told. */
export function createHistory(file: string) {
  return (entry: Entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`)
}

export function readHistories(folder: string): Entry[] {
  return readdirSync(folder).flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n')
    // What follows the last line break is empty, or a line that was cut by a kill: nobody had been told it yet.
    return lines.slice(0, -1).map((line) => JSON.parse(line))
  })
}
