'use client'

import { Button } from '../../../../components/button.tsx'
import { copyText } from '../../../../components/copy-button.tsx'
import { formatInteger } from '../../../../components/format-number.ts'
import { CopyIcon } from '../../../../components/icons.tsx'
import { useLink } from '../../../../components/time-zone.tsx'
import type { VerdictFragment } from '../../../../queries/generated/graphql.ts'
import { nameVerdict, type Tone } from './name-verdict.ts'
import { VerdictEvidence, type Way } from './verdict-evidence.tsx'
import { VerdictLimits } from './verdict-limits.tsx'
import { VerdictMark } from './verdict-mark.tsx'

const looks: Record<Tone, string> = {
  calm: 'border-l-recorded bg-surface',
  notice: 'border-l-deduplicated bg-surface',
  open: 'border-l-retried bg-surface',
  alarm: 'border-l-collided bg-collided-soft',
}

/** Of more findings than these the rest is only counted; beside an inspector there is room for less. */
const shown = { wide: 3, brief: 1 }

type Props = Way & { verdict: VerdictFragment; isBrief: boolean }

/** What an operator wants to know first, in one sentence, and the calls that say so. */
export function VerdictPanel({ verdict, isBrief, ...way }: Props) {
  const makeLink = useLink()
  const { tone, word } = nameVerdict(verdict)
  const findings = verdict.findings.slice(0, isBrief ? shown.brief : shown.wide)
  const rest = verdict.findings.length + verdict.moreFindings - findings.length
  return (
    <section
      aria-label="Verdict"
      className={`mx-5 my-3 shrink-0 rounded-md border border-l-3 px-3.5 py-2.5 ${looks[tone]}`}
    >
      <div className="flex items-start justify-between gap-3">
        <h2 className="flex items-center gap-2 text-base font-semibold">
          <VerdictMark tone={tone} />
          {word}
        </h2>
        <Button look="quiet" onPress={() => copyText(`${verdict.text}\n${makeLink()}`, 'Verdict')}>
          <CopyIcon />
          <span className="max-sm:sr-only">Copy verdict</span>
        </Button>
      </div>
      <p className="numeric max-w-4xl">{verdict.text}</p>
      {findings.length > 0 && (
        <ul aria-label="Evidence" className="mt-1 flex flex-wrap gap-x-5 text-xs">
          {findings.map((finding) => (
            <VerdictEvidence key={`${finding.kind} ${finding.stepId}`} finding={finding} {...way} />
          ))}
          {rest > 0 && <li className="text-muted">and {formatInteger(rest)} more</li>}
        </ul>
      )}
      <VerdictLimits limits={verdict.notLookedAt} />
    </section>
  )
}
