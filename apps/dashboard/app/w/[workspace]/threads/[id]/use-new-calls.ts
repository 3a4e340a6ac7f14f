'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AttemptRecordedDocument } from '../../../../../queries/generated/graphql.ts'
import { threadQuery } from '../../../../../queries/thread.ts'
import { useLive } from '../../../../../queries/use-live.ts'

type Shown = { id: string; calls: number | undefined }

/** So that a page that stays open for days keeps no list of all that it was told. */
const mostCounted = 999

/** How many calls the thread has had since it was fetched. What is shown changes only by showNew. */
export function useNewCalls({ id, calls = 0, isLoaded }: Shown & { isLoaded: boolean }) {
  const client = useQueryClient()
  const [known, setKnown] = useState(calls)
  const [seen, setSeen] = useState({ calls, ids: [] as string[] })
  const ids = seen.calls === calls ? seen.ids : []

  // What came before the stream did, or while it was down, is found by its number.
  const catchUp = async () => {
    const query = threadQuery(id)
    const { thread } = await client.fetchQuery({
      ...query,
      queryKey: ['newest', ...query.queryKey],
      staleTime: 0,
    })
    setKnown(thread?.counts.calls ?? calls)
  }

  const state = useLive({
    document: AttemptRecordedDocument,
    variables: { filter: { threadId: id } },
    enabled: isLoaded,
    // When this fails the stream fails too, and says so.
    onConnected: () => void catchUp().catch(() => {}),
    onNext: ({ attemptRecorded }) =>
      setSeen((before) => ({
        calls,
        ids: [...new Set([...(before.calls === calls ? before.ids : []), attemptRecorded.id])].slice(
          0,
          mostCounted,
        ),
      })),
  })

  const showNew = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['thread', id] }),
      client.invalidateQueries({ queryKey: ['step'] }),
    ])

  const count = Math.max(known - calls, ids.length, 0)
  return { state, count, more: ids.length >= mostCounted, showNew }
}
