import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { PageHeader } from '../../../components/page-header.tsx'
import { activityProblemsQuery } from '../../../queries/activity.ts'
import { Overview } from './overview/overview.tsx'
import { OverviewSkeleton } from './overview/overview-skeleton.tsx'
import { rangeActivityQuery } from './overview/range-activity.ts'
import { loadOverviewSearch } from './overview/search.ts'
import { Prefetch } from './prefetch.tsx'
import { LookupView } from './view.tsx'

export const metadata: Metadata = { title: 'Lookup' }

type Props = { searchParams: Promise<SearchParams> }

export default async function Page({ searchParams }: Props) {
  const { range } = await loadOverviewSearch(searchParams)
  return (
    <>
      <PageHeader title="Lookup" />
      <LookupView>
        <Suspense fallback={<OverviewSkeleton />}>
          <Prefetch queries={[rangeActivityQuery(range), activityProblemsQuery()]}>
            <Overview />
          </Prefetch>
        </Suspense>
      </LookupView>
    </>
  )
}
