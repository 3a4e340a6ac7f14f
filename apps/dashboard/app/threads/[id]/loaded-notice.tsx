import { Button } from '../../../components/button.tsx'
import { formatCount } from '../../../components/format-number.ts'
import { TruncatedNotice } from '../../../components/truncated-notice.tsx'
import type { ThreadHeadFragment } from '../../../queries/generated/graphql.ts'
import type { useThread } from './use-thread.ts'

type Props = { loaded: ReturnType<typeof useThread>['loaded']; counts: ThreadHeadFragment['counts'] }

/** How much of a long thread is here yet. The server keeps no count of steps, but they cannot be more than this. */
export function LoadedNotice({ loaded, counts }: Props) {
  if (loaded.complete) return null
  const mostSteps = counts.calls - counts.retried - counts.deduplicated - counts.collided - counts.fenced
  return (
    <div className="flex items-center gap-2 px-5 pb-2" role="status">
      <TruncatedNotice>
        {loaded.error ? `Loading stopped: ${loaded.error.message}` : 'Loading the rest'} ·{' '}
        {loaded.steps.toLocaleString('en')} of at most{' '}
        {Math.max(mostSteps, loaded.steps).toLocaleString('en')} steps, {loaded.calls.toLocaleString('en')} of{' '}
        {formatCount(loaded.allCalls)} repeated calls
      </TruncatedNotice>
      {loaded.error && <Button onPress={loaded.retry}>Go on loading</Button>}
    </div>
  )
}
