import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  ActivityDocument,
  ActivityProblemsDocument,
  type AttemptFilter,
  ThreadActivityDocument,
  type ThreadFilter,
} from './generated/graphql.ts'
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
  const variables = { filter, ...writeWindow(window) }
  const { activity } = await requestGraphql(ActivityDocument, variables, signal)
  return { window, buckets: activity }
}

export type ThreadActivity = Awaited<ReturnType<typeof requestThreadActivity>>

export function threadActivityQuery(filter: ThreadFilter, chooseWindow: (now: number) => Window) {
  return queryOptions({
    queryKey: ['thread-activity', filter],
    queryFn: ({ signal }) => requestThreadActivity(filter, chooseWindow(Date.now()), signal),
    placeholderData: keepPreviousData,
  })
}

async function requestThreadActivity(filter: ThreadFilter, window: Window, signal: AbortSignal) {
  const variables = { filter, ...writeWindow(window) }
  const { threadActivity } = await requestGraphql(ThreadActivityDocument, variables, signal)
  return { window, buckets: threadActivity }
}

function writeWindow({ since, width, count }: Window) {
  return {
    since: new Date(since).toISOString(),
    until: new Date(since + width * count).toISOString(),
    buckets: count,
  }
}

const mostProblems = 6

export function activityProblemsQuery() {
  return queryOptions({
    queryKey: ['activity-problems'],
    queryFn: ({ signal }) => requestGraphql(ActivityProblemsDocument, { first: mostProblems }, signal),
  })
}
