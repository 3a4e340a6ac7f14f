import { checkAttemptFilter } from './attempt-filter.ts'
import { createFeed, type Feed } from './create-feed.ts'
import { createOutbox } from './create-outbox.ts'
import type { Attempt, AttemptFilter, Sql, Workspace } from './types.ts'

type Watch = { filter?: AttemptFilter | null | undefined; signal: AbortSignal }

export type Feeds = {
  /**
   * Calls as they are written down from now on: resolves once nothing more can be missed. A database that is away is
   * waited for; a reader that falls too far behind is told so by an error.
   */
  watch: (workspace: Workspace, watch: Watch) => Promise<AsyncIterable<Attempt>>
}

/** Watching by polls, so that it costs recording nothing: one for each workspace, however many watch it. */
export const createFeeds = (sql: Sql): Feeds => {
  const feeds = new Map<number, Feed>()

  const findFeed = (workspace: Workspace): Feed => {
    const feed = feeds.get(workspace.id) ?? createFeed(sql, workspace, () => feeds.delete(workspace.id))
    feeds.set(workspace.id, feed)
    return feed
  }

  const watch = async (
    workspace: Workspace,
    { signal, ...input }: Watch,
  ): Promise<AsyncIterable<Attempt>> => {
    const filter = checkAttemptFilter(input.filter)
    const outbox = createOutbox(signal)
    const reader = { filter, ...outbox }
    const feed = findFeed(workspace)
    const leave = () => feed.leave(reader)
    signal.addEventListener('abort', leave, { once: true })
    await feed.join(reader)
    if (signal.aborted) leave()
    return untilLeft(outbox, leave)
  }
  return { watch }
}

async function* untilLeft(attempts: AsyncIterable<Attempt>, leave: () => void): AsyncGenerator<Attempt> {
  try {
    yield* attempts
  } finally {
    leave()
  }
}
