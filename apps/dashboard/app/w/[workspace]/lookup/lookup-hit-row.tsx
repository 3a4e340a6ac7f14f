import { OutcomeBadge } from '../../../../components/outcome-badge.tsx'
import { StatusBadge } from '../../../../components/status-badge.tsx'
import { Time } from '../../../../components/time.tsx'
import type { DescribedHit } from './lookup-hit.ts'

export function LookupHitRow({ hit }: { hit: DescribedHit }) {
  const { node } = hit
  return (
    <div className="flex items-center gap-3">
      <span className="w-12 shrink-0 text-xs text-muted">{hit.kind}</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{hit.title}</span>
        <span className="block truncate text-xs text-muted max-sm:whitespace-normal">
          by {hit.matched} · <Time instant={hit.at} />
        </span>
      </span>
      <span className="text-xs">
        {node.__typename === 'Thread' && <StatusBadge status={node.status} />}
        {node.__typename === 'Step' && <StatusBadge status={node.stepStatus} />}
        {node.__typename === 'Attempt' && <OutcomeBadge outcome={node.outcome} />}
      </span>
    </div>
  )
}
