'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { attemptsQuery } from '../../../../queries/attempts.ts'
import { type AttemptFilter, AttemptRecordedDocument } from '../../../../queries/generated/graphql.ts'
import { pageSize } from '../../../../queries/page-size.ts'
import { useLive } from '../../../../queries/use-live.ts'

type List = { filter: AttemptFilter; rows: { id: string }[]; enabled: boolean }

const mostCounted = 999

/** Which calls have come since the list was fetched. The list itself changes only by showNew. */
export function useNewAttempts({ filter, rows, enabled }: List) {
  const client = useQueryClient()
  const scroller = useRef<HTMLDivElement>(null)
  const list = attemptsQuery(filter, null)
  const newest = rows[0]?.id
  // What was counted belongs to the list as it is shown: another list starts from none.
  const shown = JSON.stringify([filter, newest])
  const [seen, setSeen] = useState({ shown, ids: [] as string[] })
  const ids = seen.shown === shown ? seen.ids : []

  const add = (more: string[]) =>
    setSeen((before) => {
      const known = before.shown === shown ? before.ids : []
      return { shown, ids: [...new Set([...known, ...more])].slice(0, mostCounted) }
    })

  // What came before the stream did, or while it was down, is found by asking for the newest page beside the list.
  const catchUp = async () => {
    const newer = { ...list, queryKey: ['newest', ...list.queryKey], staleTime: 0 }
    const { attempts } = await client.fetchQuery(newer)
    const known = attempts.nodes.findIndex(({ id }) => id === newest)
    add(attempts.nodes.slice(0, known < 0 ? pageSize : known).map(({ id }) => id))
  }

  const state = useLive({
    document: AttemptRecordedDocument,
    variables: { filter },
    enabled,
    // When this fails the stream fails too, and says so.
    onConnected: () => void catchUp().catch(() => {}),
    onNext: ({ attemptRecorded }) => add([attemptRecorded.id]),
  })

  const showNew = async () => {
    await client.refetchQueries({ queryKey: list.queryKey, exact: true })
    scroller.current?.scrollTo({ top: 0 })
  }

  return { state, count: ids.length, more: ids.length >= mostCounted, showNew, scroller }
}
