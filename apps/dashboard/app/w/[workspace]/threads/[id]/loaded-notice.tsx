import { Button } from '../../../../../components/button.tsx'
import { formatCount, formatInteger } from '../../../../../components/format-number.ts'
import { TruncatedNotice } from '../../../../../components/truncated-notice.tsx'
import type { useThread } from './use-thread.ts'

type Props = { loaded: ReturnType<typeof useThread>['loaded']; stepCount: number }

/** How much of a long thread is here yet. */
export function LoadedNotice({ loaded, stepCount }: Props) {
  if (loaded.complete) return null
  return (
    <div className="flex items-center gap-2 px-5 pb-2" role="status">
      <TruncatedNotice>
        {loaded.error ? `Loading stopped: ${loaded.error.message}` : 'Loading the rest'} ·{' '}
        {formatInteger(loaded.steps)} of {formatInteger(stepCount)} steps, {formatInteger(loaded.calls)} of{' '}
        {formatCount(loaded.allCalls)} repeated calls
      </TruncatedNotice>
      {loaded.error && <Button onPress={loaded.retry}>Go on loading</Button>}
    </div>
  )
}
