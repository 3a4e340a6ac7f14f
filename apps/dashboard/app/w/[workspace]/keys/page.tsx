import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { attemptQuery } from '../../../../queries/attempt.ts'
import { keyCallsQuery } from '../../../../queries/key-calls.ts'
import { getQueryClient } from '../../../../queries/query-client.ts'
import { KeyView } from './key-view.tsx'
import { loadKeySearch } from './search.ts'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { key } = await loadKeySearch(searchParams)
  return { title: key ? `Key ${key}` : 'Key' }
}

export default async function Page({ searchParams }: Props) {
  const { key, name, attempt } = await loadKeySearch(searchParams)
  const client = getQueryClient()
  await Promise.all([
    key && client.prefetchInfiniteQuery(keyCallsQuery(key, name)),
    attempt && client.prefetchQuery(attemptQuery(attempt)),
  ])
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <KeyView />
    </HydrationBoundary>
  )
}
