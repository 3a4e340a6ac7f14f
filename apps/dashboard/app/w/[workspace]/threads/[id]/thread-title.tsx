'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { threadQuery } from '../../../../../queries/thread.ts'
import { nameThread } from '../../lookup/lookup-hit.ts'

/** Names the tab by the thread, as soon as the page below has it. */
export function ThreadTitle({ id }: { id: string }) {
  const client = useQueryClient()
  const watch = useCallback((onChange: () => void) => client.getQueryCache().subscribe(onChange), [client])
  // Only looks: a query that is there before the page brings its data would have the page wait for an effect.
  const read = () => client.getQueryData(threadQuery(id).queryKey)?.thread
  const thread = useSyncExternalStore(watch, read, () => undefined)
  return <title>{`${thread ? nameThread(thread) : 'Thread'} · Stepledger`}</title>
}
