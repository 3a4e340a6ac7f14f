'use client'

import { useMemo } from 'react'
import { EmptyState } from '../../../../../components/empty-state.tsx'
import type { ThreadHeadFragment, VerdictFragment } from '../../../../../queries/generated/graphql.ts'
import { AttemptInspector } from '../../attempts/attempt-inspector.tsx'
import { linkToThread } from '../../links.ts'
import { RemovedCalls } from '../../removed-calls.tsx'
import { VerdictPanel } from '../../verdict/verdict-panel.tsx'
import type { Entry } from './build-entries.ts'
import { ClockNotice } from './clock-notice.tsx'
import { findClockSkew } from './find-clock-skew.ts'
import { LoadedNotice } from './loaded-notice.tsx'
import { StepInspector } from './step-inspector.tsx'
import { ThreadHead } from './thread-head.tsx'
import { ThreadNumbers } from './thread-numbers.tsx'
import { Timeline } from './timeline.tsx'
import { useNow } from './use-now.ts'
import type { useThread } from './use-thread.ts'
import { useTimelineRows } from './use-timeline-rows.ts'

type Props = {
  thread: ThreadHeadFragment
  verdict: VerdictFragment | null
  fetchedAt: number
  entries: Entry[]
  loaded: ReturnType<typeof useThread>['loaded']
}

export function LoadedThread({ thread, verdict, fetchedAt, entries, loaded }: Props) {
  const timeline = useTimelineRows(entries)
  const isHeld = entries.some(({ own }) => own?.status === 'IN_PROGRESS')
  const now = useNow(fetchedAt, isHeld)
  const skews = useMemo(() => findClockSkew(entries), [entries])
  const { counts } = thread
  const { complete } = loaded
  const { step, attempt } = timeline.chosen
  return (
    <div className="relative flex min-h-0 flex-1">
      <div className="@container flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto">
        <ThreadHead thread={thread} />
        <ThreadNumbers counts={counts} steps={thread.stepCount} effects={verdict?.effects} />
        {verdict && (
          <VerdictPanel
            verdict={verdict}
            isBrief={step !== null || attempt !== null}
            linkTo={(step, attempt) => linkToThread(thread.id, { step, attempt })}
            onOpen={timeline.choose}
          />
        )}
        <RemovedCalls since={thread.startedAt} />
        <LoadedNotice loaded={loaded} stepCount={thread.stepCount} />
        <ClockNotice skews={skews} timeline={timeline} />
        {entries.length > 0 && <Timeline timeline={timeline} now={now} />}
        {entries.length === 0 && complete && (
          <EmptyState title="No step has been recorded in this thread">
            It was started, and no call has come since. Steps appear here as they are recorded.
          </EmptyState>
        )}
      </div>
      {attempt && <AttemptInspector id={attempt} onClose={timeline.close} />}
      {!attempt && step && <StepInspector id={step} now={now} onClose={timeline.close} />}
    </div>
  )
}
