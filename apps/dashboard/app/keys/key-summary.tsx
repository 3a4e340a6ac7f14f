import { formatCount } from '../../components/format-number.ts'
import { TruncatedNotice } from '../../components/truncated-notice.tsx'
import { type JudgedCall, judgeKey } from './judge-key.ts'
import { KeyMark } from './key-mark.tsx'

/** The verdict in words, and the four numbers that it rests on. */
export function KeySummary({ calls, total }: { calls: JudgedCall[]; total: number }) {
  const { counts, isPartial, verdict, sentence } = judgeKey({ calls, total })
  return (
    <section aria-label="Verdict" className="flex flex-col gap-4 border-b px-5 py-5">
      <KeyMark verdict={verdict} sentence={sentence} />
      <dl className="grid grid-cols-2 gap-x-10 gap-y-3 sm:flex sm:flex-wrap">
        <Figure name="Calls" about="that reached the server" value={counts.calls} />
        <Figure name="Executions" about="runs of the code" value={counts.executions} />
        <Figure name="Distinct keys" about="steps this text is the key of" value={counts.keys} />
        <Figure name="Effects" about="successes, each different result" value={counts.effects} />
      </dl>
      {isPartial && (
        <TruncatedNotice>
          The newest {formatCount(calls.length)} of {formatCount(total)} calls are loaded. The verdict and the
          numbers are theirs alone; load earlier calls below to know the rest.
        </TruncatedNotice>
      )}
    </section>
  )
}

function Figure({ name, about, value }: { name: string; about: string; value: number }) {
  return (
    <div className="flex flex-col">
      <dt className="order-2">
        <span className="block font-medium">{name}</span>
        <span className="block text-xs text-muted">{about}</span>
      </dt>
      <dd className="numeric text-xl font-semibold">{formatCount(value)}</dd>
    </div>
  )
}
