import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { threadsQuery } from '../../../../queries/threads.ts'
import { Prefetch } from '../prefetch.tsx'
import { buildThreadFilter, loadThreadsSearch } from './search.ts'
import { ThreadsView } from './view.tsx'

export const metadata: Metadata = { title: 'Threads' }

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await loadThreadsSearch(searchParams)
  return (
    <Prefetch queries={[threadsQuery(buildThreadFilter(search), search.after?.at(-1) ?? null)]}>
      <ThreadsView />
    </Prefetch>
  )
}
