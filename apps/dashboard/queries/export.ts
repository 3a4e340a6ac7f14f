import {
  type AttemptFilter,
  ExportAttemptsDocument,
  ExportStepsDocument,
  ExportThreadsDocument,
  type ThreadFilter,
} from './generated/graphql.ts'
import { RequestError } from './request-error.ts'
import { requestGraphql } from './request-graphql.ts'

type Page<Row> = { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

/** The rows of the list of threads, a page at a time, each asked for when the one before has been taken. */
export function listThreads(filter: ThreadFilter, signal: AbortSignal) {
  return followPages(
    async (after) => (await requestGraphql(ExportThreadsDocument, { filter, after }, signal)).threads,
  )
}

export function listAttempts(filter: AttemptFilter, signal: AbortSignal) {
  return followPages(
    async (after) => (await requestGraphql(ExportAttemptsDocument, { filter, after }, signal)).attempts,
  )
}

export function listSteps(threadId: string, signal: AbortSignal) {
  return followPages(async (after) => {
    const { thread } = await requestGraphql(ExportStepsDocument, { id: threadId, after }, signal)
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
