import type { Endpoint } from './find-api.ts'
import {
  type AttemptFilter,
  ExportAttemptsDocument,
  ExportStepsDocument,
  ExportThreadsDocument,
  NoteExportDocument,
  type NoteExportMutationVariables,
  type ThreadFilter,
} from './generated/graphql.ts'
import { RequestError } from './request-error.ts'
import { requestAt } from './request-graphql.ts'

/** To export is a permission, and is written down: the API is told before the first page is asked for. */
export async function noteExport(api: Endpoint, note: NoteExportMutationVariables, signal: AbortSignal) {
  await requestAt(api, NoteExportDocument, note, signal)
}

type Page<Row> = { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

/** The rows of the list of threads, a page at a time, each asked for when the one before has been taken. */
export function listThreads(api: Endpoint, filter: ThreadFilter, signal: AbortSignal) {
  return followPages(
    async (after) => (await requestAt(api, ExportThreadsDocument, { filter, after }, signal)).threads,
  )
}

export function listAttempts(api: Endpoint, filter: AttemptFilter, signal: AbortSignal) {
  return followPages(
    async (after) => (await requestAt(api, ExportAttemptsDocument, { filter, after }, signal)).attempts,
  )
}

export function listSteps(api: Endpoint, threadId: string, signal: AbortSignal) {
  return followPages(async (after) => {
    const { thread } = await requestAt(api, ExportStepsDocument, { id: threadId, after }, signal)
    if (thread) return thread.steps
    throw new RequestError('THREAD_NOT_FOUND', 'No thread has this id.')
  })
}

async function* followPages<Row>(read: (after: string | null) => Promise<Page<Row>>): AsyncGenerator<Row[]> {
  let after: string | null = null
  do {
    const { nodes, pageInfo }: Page<Row> = await read(after)
    yield nodes
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
}
