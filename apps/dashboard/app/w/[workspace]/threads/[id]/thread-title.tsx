'use client'

import { useQuery } from '@tanstack/react-query'
import { threadQuery } from '../../../../../queries/thread.ts'
import { nameThread } from '../../lookup-hit.ts'

/** Names the tab by the thread, as soon as the page below has it. */
export function ThreadTitle({ id }: { id: string }) {
  const { data } = useQuery({ ...threadQuery(id), enabled: false })
  return <title>{`${data?.thread ? nameThread(data.thread) : 'Thread'} · Stepledger`}</title>
}
