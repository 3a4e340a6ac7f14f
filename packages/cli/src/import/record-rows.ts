import type { Recorded } from '@stepledger/sdk'
import { createRefAdder } from './add-refs.ts'
import type { Lanes } from './create-lanes.ts'
import { createWindow } from './create-window.ts'
import { judgeError } from './judge-error.ts'
import { prepareStep, send } from './prepare-step.ts'
import type { Event } from './read-event.ts'
import { Fault, type Fields, type Row } from './row.ts'
import { createTally, type Fate, type Tally } from './tally.ts'

/** Under way and waiting together: two full requests for each lane. */
const most = { calls: 2_000, bytes: 8 * 1024 * 1024 }

export interface RecordOptions {
  lanes: Lanes
  dryRun: boolean
  /** Aborted to stop: what is under way is waited for. Also aborted here, where going on has no sense. */
  stop: AbortController
  readEvent(fields: Fields): Event | Fault
  onSettled(row: Row): void
  onReject(row: Row, reason: string): void
}

export interface Recording {
  tally: Tally
  /** What ended it early. */
  failure: unknown
}

/** Records rows as they are read, those of a thread in their order; a bad row does not stop the rest. */
export async function recordRows(rows: AsyncIterable<Row>, options: RecordOptions): Promise<Recording> {
  const { lanes, dryRun, stop, readEvent, onSettled, onReject } = options
  const window = createWindow(most)
  const addRefs = createRefAdder(lanes)
  const recording: Recording = { tally: createTally(), failure: undefined }

  function fail(failure: unknown): 'unanswered' {
    recording.failure ??= failure
    stop.abort()
    return 'unanswered'
  }

  function judge(row: Row, error: unknown): Fate {
    const { fate, reason } = judgeError(error)
    onReject(row, reason)
    return fate
  }

  async function record(row: Row): Promise<Fate> {
    const event = row.content instanceof Fault ? row.content : readEvent(row.content)
    if (event instanceof Fault) {
      onReject(row, event.reason)
      return 'rejected'
    }
    let recorded: Recorded
    try {
      const step = prepareStep(lanes.of(event.thread), event)
      if (dryRun) return 'good'
      recorded = await send(step, event)
    } catch (error) {
      return judge(row, error)
    }
    await addRefs(event).catch((error) => {
      judge(row, error)
      recording.tally.refsRefused++
    })
    return fateOf(recorded)
  }

  async function settle(row: Row): Promise<void> {
    recording.tally[await record(row).catch(fail)]++
    window.leave(row.bytes)
    onSettled(row)
  }

  try {
    for await (const row of rows) {
      await window.enter(row.bytes)
      if (stop.signal.aborted) {
        window.leave(row.bytes)
        break
      }
      void settle(row)
    }
  } catch (error) {
    fail(error)
  }
  await window.drain()
  return recording
}

function fateOf({ outcome }: Recorded): Fate {
  const fates = { RECORDED: 'recorded', RETRIED: 'retried', DEDUPLICATED: 'deduplicated' } as const
  return fates[outcome]
}
