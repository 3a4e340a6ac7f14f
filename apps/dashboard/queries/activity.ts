import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ActivityDocument, ActivityProblemsDocument, type AttemptFilter } from './generated/graphql.ts'
import { requestGraphql } from './request-graphql.ts'

export type Activity = Awaited<ReturnType<typeof requestActivity>>

type Window = { since: number; width: number; count: number }

/** The window is chosen when it is asked for, so that asking again moves it on to now. */
export function activityQuery(name: string, filter: AttemptFilter, chooseWindow: (now: number) => Window) {
  return queryOptions({
    queryKey: ['activity', name, filter],
    queryFn: ({ signal }) => requestActivity(filter, chooseWindow(Date.now()), signal),
    placeholderData: keepPreviousData,
  })
}

async function requestActivity(filter: AttemptFilter, window: Window, signal: AbortSignal) {
  const { since, width, count } = window
  const [from, to] = [since, since + width * count].map((time) => new Date(time).toISOString())
  const variables = { filter, since: from ?? '', until: to ?? '', buckets: count }
  const { activity } = await requestGraphql(ActivityDocument, variables, signal)
  return { window, buckets: activity }
}

const mostProblems = 6

export function activityProblemsQuery() {
  return queryOptions({
    queryKey: ['activity-problems'],
    queryFn: ({ signal }) => requestGraphql(ActivityProblemsDocument, { first: mostProblems }, signal),
  })
}
