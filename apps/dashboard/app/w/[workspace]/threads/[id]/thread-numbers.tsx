import type { ReactNode } from 'react'
import { Count } from '../../../../../components/count.tsx'
import type { ThreadHeadFragment } from '../../../../../queries/generated/graphql.ts'

type Props = {
  counts: ThreadHeadFragment['counts']
  steps: number
  effects: number | undefined
}

/** Four numbers that are never mixed up, and what became of the calls. */
export function ThreadNumbers({ counts, steps, effects }: Props) {
  return (
    <dl className="flex shrink-0 flex-wrap gap-x-5 gap-y-1 px-5 pt-2.5 text-xs">
      <Figure name="Calls" meaning="Calls of this thread that reached the server">
        <Count value={counts.calls} />
      </Figure>
      <Figure name="Executions" meaning="Runs of the code, by their execution ids">
        <Count value={counts.executions} />
      </Figure>
      <Figure name="Steps" meaning="Distinct keys: the operations of this thread, each recorded once">
        <Count value={steps} />
      </Figure>
      <Figure name="Effects" meaning="Steps that succeeded, and further runs of them with another result">
        {effects === undefined ? '–' : <Count value={effects} />}
      </Figure>
      <Figure name="Retried" meaning="Calls that ran again what had not succeeded">
        <Count value={counts.retried} color="text-retried" />
      </Figure>
      <Figure name="Deduplicated" meaning="Calls that repeated a recorded step">
        <Count value={counts.deduplicated} color="text-deduplicated" />
      </Figure>
      <Figure name="Collided" meaning="Calls whose key belonged to another operation">
        <Count value={counts.collided} color="text-collided" />
      </Figure>
      <Figure name="Fenced" meaning="Calls of a holder whose claim had been taken over">
        <Count value={counts.fenced} color="text-fenced" />
      </Figure>
    </dl>
  )
}

function Figure({ name, meaning, children }: { name: string; meaning: string; children: ReactNode }) {
  return (
    <div className="flex gap-1.5" title={meaning}>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
