import { Failure } from '../failure.ts'
import { sendQuery } from '../send-query.ts'
import type { Server } from '../server.ts'
import { type Kind, type LedgerRecord, selectionOf } from './records.ts'

export interface Wanted {
  kind: Kind
  /** An id or a key. */
  thread: string | undefined
  since: Date | undefined
  until: Date | undefined
  outcomes: readonly string[] | undefined
}

interface Page<Node> {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

const page = 'pageInfo { hasNextPage endCursor }'

/** The records that are wanted, a page at a time. */
export async function* listRecords(server: Server, wanted: Wanted): AsyncGenerator<readonly LedgerRecord[]> {
  const threadId = wanted.thread === undefined ? undefined : await findThread(server, wanted.thread)
  if (wanted.kind === 'attempts') yield* listAttempts(server, wanted, threadId)
  else if (wanted.kind === 'threads') yield* listThreads(server, wanted, threadId)
  else if (threadId !== undefined) yield* listStepsOf(server, threadId)
  else yield* listSteps(server, wanted)
}

async function findThread(server: Server, text: string): Promise<string> {
  const query =
    'query ($text: String!, $id: ID!) { byKey: thread(key: $text) { id } byId: thread(id: $id) { id } }'
  const found = await sendQuery<Record<string, { id: string } | null>>(server, query, { text, id: text })
  const thread = found.byId ?? found.byKey
  if (thread) return thread.id
  throw new Failure(`there is no thread "${text}"`)
}

function listAttempts(server: Server, { since, until, outcomes }: Wanted, threadId: string | undefined) {
  const query = `query ($filter: AttemptFilter, $after: String) {
    attempts(filter: $filter, first: 100, after: $after) { nodes { ${selectionOf('attempts')} } ${page} }
  }`
  const filter = { threadId, recordedAfter: since, recordedBefore: until, outcome: outcomes }
  return follow(async (after) => {
    const data = await sendQuery<{ attempts: Page<LedgerRecord> }>(server, query, { filter, after })
    return data.attempts
  })
}

async function* listThreads(server: Server, wanted: Wanted, threadId: string | undefined) {
  const selection = selectionOf('threads')
  if (threadId === undefined) return yield* listThreadsWith<LedgerRecord>(server, wanted, selection)
  const query = `query ($id: ID!) { thread(id: $id) { ${selection} } }`
  const { thread } = await sendQuery<{ thread: LedgerRecord }>(server, query, { id: threadId })
  yield [thread]
}

function listThreadsWith<Node>(
  server: Server,
  { since, until, outcomes }: Wanted,
  selection: string,
  first = 100,
) {
  const query = `query ($filter: ThreadFilter, $after: String) {
    threads(filter: $filter, first: ${first}, after: $after) { nodes { ${selection} } ${page} }
  }`
  const filter = { startedAfter: since, startedBefore: until, outcome: outcomes }
  return follow(async (after) => {
    const data = await sendQuery<{ threads: Page<Node> }>(server, query, { filter, after })
    return data.threads
  })
}

interface ThreadWithSteps {
  id: string
  steps: Page<LedgerRecord>
}

// The API lists steps by thread. Most threads are short: their steps come with them.
const threadsAtOnce = 20
const stepsAtOnce = 25

async function* listSteps(server: Server, wanted: Wanted) {
  const selection = `id steps(first: ${stepsAtOnce}) { nodes { ${selectionOf('steps')} } ${page} }`
  for await (const threads of listThreadsWith<ThreadWithSteps>(server, wanted, selection, threadsAtOnce)) {
    for (const { id, steps } of threads) {
      yield steps.nodes
      if (steps.pageInfo.hasNextPage) yield* listStepsOf(server, id, steps.pageInfo.endCursor)
    }
  }
}

function listStepsOf(server: Server, id: string, from: string | null = null) {
  const query = `query ($id: ID!, $after: String) {
    thread(id: $id) { steps(first: 100, after: $after) { nodes { ${selectionOf('steps')} } ${page} } }
  }`
  return follow(async (after) => {
    const data = await sendQuery<{ thread: { steps: Page<LedgerRecord> } }>(server, query, { id, after })
    return data.thread.steps
  }, from)
}

async function* follow<Node>(
  read: (after: string | null) => Promise<Page<Node>>,
  from: string | null = null,
): AsyncGenerator<Node[]> {
  let after = from
  for (;;) {
    const { nodes, pageInfo } = await read(after)
    yield nodes
    if (!pageInfo.hasNextPage) return
    after = pageInfo.endCursor
  }
}
