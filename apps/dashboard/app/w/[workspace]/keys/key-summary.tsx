import { formatInteger } from '../../../../components/format-number.ts'
import type { VerdictFragment } from '../../../../queries/generated/graphql.ts'
import { linkToKey } from '../links.ts'
import { VerdictPanel } from '../verdict/verdict-panel.tsx'

type Props = {
  verdict: VerdictFragment
  keyText: string
  name: string | null
  isBrief: boolean
  onOpen: (attemptId: string | null) => void
}

/** The verdict in words, and the four numbers that it rests on. */
export function KeySummary({ verdict, keyText, name, isBrief, onOpen }: Props) {
  return (
    <div className="border-b pb-4">
      <VerdictPanel
        verdict={verdict}
        isBrief={isBrief}
        linkTo={(_, attempt) => linkToKey(keyText, name, { attempt })}
        onOpen={(_, attemptId) => onOpen(attemptId)}
      />
      <dl className="grid grid-cols-2 gap-x-10 gap-y-3 px-5 sm:flex sm:flex-wrap">
        <Figure name="Calls" about="that reached the server" value={verdict.calls} />
        <Figure name="Executions" about="runs of the code" value={verdict.executions} />
        <Figure name="Distinct keys" about="steps this text is the key of" value={verdict.operations} />
        <Figure name="Effects" about="successes, each different result" value={verdict.effects} />
      </dl>
    </div>
  )
}

function Figure({ name, about, value }: { name: string; about: string; value: number }) {
  return (
    <div className="flex flex-col">
      <dt className="order-2">
        <span className="block font-medium">{name}</span>
        <span className="block text-xs text-muted">{about}</span>
      </dt>
      <dd className="numeric text-xl font-semibold">{formatInteger(value)}</dd>
    </div>
  )
}
