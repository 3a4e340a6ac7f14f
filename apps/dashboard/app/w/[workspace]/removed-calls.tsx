'use client'

import { useQuery } from '@tanstack/react-query'
import { Time } from '../../../components/time.tsx'
import { TruncatedNotice } from '../../../components/truncated-notice.tsx'
import { retentionQuery } from '../../../queries/retention.ts'

/** Says that calls were removed, on a page that would else be taken for all there was. */
export function RemovedCalls({ since }: { since?: string }) {
  const before = useQuery(retentionQuery()).data?.retention.attemptsRemovedBefore
  if (!before || (since !== undefined && Date.parse(since) >= Date.parse(before))) return null
  return (
    <div role="note" aria-label="Removed calls" className="flex px-5 py-2">
      <TruncatedNotice>
        Calls before <Time instant={before} precision="s" /> were removed, but for those of steps that have
        not succeeded. Steps and counts are whole.
      </TruncatedNotice>
    </div>
  )
}
