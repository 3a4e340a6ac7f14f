'use client'

import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { historyOfChoice } from '../../../../../components/history-of-choice.ts'
import type { StepCallsQuery } from '../../../../../queries/generated/graphql.ts'
import { stepCallsQuery } from '../../../../../queries/thread.ts'
import type { Entry } from './build-entries.ts'
import { buildRows, type Row, type StepCalls } from './build-rows.ts'
import { orderEntries } from './order-entries.ts'
import { listOpen, threadSearch } from './search.ts'

export type TimelineRows = ReturnType<typeof useTimelineRows>

/** The rows of the timeline, and what the address says of them: which are unfolded, and which one is chosen. */
export function useTimelineRows(loaded: Entry[]) {
  const [search, setSearch] = useQueryStates(threadSearch, { history: 'replace' })
  const entries = useMemo(() => orderEntries(loaded, search.clock), [loaded, search.clock])
  const open = listOpen(search)
  const results = useQueries({ queries: open.map(stepCallsQuery), combine: combineCalls })
  const openKey = open.join('~')
  const rows = useMemo(() => {
    const ids = openKey.split('~').filter(Boolean)
    const known = new Map(ids.map((id, index) => [id, results[index] ?? 'loading']))
    return buildRows({ entries, open: new Set(ids), callsOf: (id) => known.get(id) ?? 'loading' })
  }, [entries, openKey, results])

  const isOpen = search.step !== null || search.attempt !== null
  const choose = (stepId: string, callId: string | null = null) =>
    setSearch({ step: stepId, attempt: callId }, { history: historyOfChoice(isOpen) })
  const toggle = (id: string, unfold = !open.includes(id)) =>
    setSearch({
      open: unfold ? [...new Set([...open, id])] : open.filter((one) => one !== id),
      // A call whose step is folded away would unfold it again.
      ...(!unfold && search.step === id && { attempt: null }),
    })

  return {
    entries,
    rows,
    clock: search.clock,
    setClock: (clock: typeof search.clock) => setSearch({ clock }),
    zoom: search.zoom,
    setZoom: (zoom: typeof search.zoom) => setSearch({ zoom }),
    chosen: { step: search.step, attempt: search.attempt },
    choose,
    chooseRow: (row: Row) => choose(row.entry.id, row.kind === 'call' ? row.call.id : null),
    toggle,
    close: () => setSearch({ step: null, attempt: null }),
  }
}

type Answer = Pick<UseQueryResult<StepCallsQuery>, 'data' | 'error'>

function combineCalls(results: Answer[]): StepCalls[] {
  return results.map(({ data, error }) => {
    if (error || data?.step === null) return 'failed'
    if (!data) return 'loading'
    const { nodes, pageInfo } = data.step.attempts
    return { calls: nodes, more: pageInfo.hasNextPage }
  })
}
