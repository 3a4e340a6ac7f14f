import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { attemptQuery } from '../../../../queries/attempt.ts'
import { attemptsQuery } from '../../../../queries/attempts.ts'
import { Prefetch } from '../prefetch.tsx'
import { buildAttemptFilter, loadAttemptsSearch } from './search.ts'
import { titleOf } from './title.ts'
import { AttemptsView } from './view.tsx'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: titleOf((await loadAttemptsSearch(searchParams)).outcome) }
}

export default async function Page({ searchParams }: Props) {
  const search = await loadAttemptsSearch(searchParams)
  const list = attemptsQuery(buildAttemptFilter(search), search.after?.at(-1) ?? null)
  return (
    <Prefetch queries={search.attempt ? [list, attemptQuery(search.attempt)] : [list]}>
      <AttemptsView />
    </Prefetch>
  )
}
