import type { SearchParams } from 'nuqs/server'
import { attemptQuery } from '../../../../../queries/attempt.ts'
import { stepCallsQuery, threadQuery, threadStepQuery } from '../../../../../queries/thread.ts'
import { Prefetch } from '../../prefetch.tsx'
import { listOpen, loadThreadSearch } from './search.ts'
import { ThreadView } from './view.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params
  const search = await loadThreadSearch(searchParams)
  const queries = [
    threadQuery(id),
    ...listOpen(search).map(stepCallsQuery),
    ...(search.attempt ? [attemptQuery(search.attempt)] : search.step ? [threadStepQuery(search.step)] : []),
  ]
  return (
    <Prefetch queries={queries}>
      <ThreadView id={id} />
    </Prefetch>
  )
}
