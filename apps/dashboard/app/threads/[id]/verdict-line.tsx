import type { ReactNode } from 'react'
import type { Finding } from './describe-step.ts'
import type { Verdict } from './read-verdict.ts'

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

const tones: Record<Verdict['tone'], { color: string; edge: string; shape: ReactNode }> = {
  calm: { color: 'text-recorded', edge: 'border-l-recorded', shape: <path d="m3.5 8.4 3 3 6-7" {...line} /> },
  notice: {
    color: 'text-deduplicated',
    edge: 'border-l-deduplicated',
    shape: <path d="M8 7.2v4M8 4.6v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z" {...line} />,
  },
  alarm: {
    color: 'text-collided',
    edge: 'border-l-collided',
    shape: <path d="M8 2.2 14.4 13.4H1.6ZM8 6.6v3m0 2v.1" {...line} />,
  },
  open: {
    color: 'text-retried',
    edge: 'border-l-retried',
    shape: (
      <path
        d="M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.6v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z"
        {...line}
      />
    ),
  },
}

/** Of more than these the rest is only counted; beside an inspector there is room for less. */
const shown = { wide: 3, brief: 1 }

type Props = { verdict: Verdict; isBrief: boolean; onChoose: (stepId: string, callId: string | null) => void }

/** What an operator wants to know first, and the calls that say so. */
export function VerdictLine({ verdict, isBrief, onChoose }: Props) {
  const { color, edge, shape } = tones[verdict.tone]
  const findings = verdict.findings.slice(0, isBrief ? shown.brief : shown.wide)
  const rest = verdict.findings.length - findings.length
  return (
    <section
      aria-label="Verdict"
      className={`mx-5 my-3 shrink-0 rounded-md border border-l-3 bg-surface px-3.5 py-2.5 ${edge}`}
    >
      <p className="flex items-start gap-2">
        <svg viewBox="0 0 16 16" aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${color}`}>
          {shape}
        </svg>
        <span>
          <span className="numeric text-muted">{verdict.numbers}: </span>
          <strong className="font-semibold">{verdict.sentence}.</strong>
        </span>
      </p>
      {verdict.findings.length > 0 && (
        <ul className="mt-1 ml-6 flex flex-col text-xs text-muted">
          {findings.map((finding) => (
            <li key={`${finding.kind} ${finding.stepId}`}>
              <FindingButton
                finding={finding}
                isSaid={finding.headline === verdict.sentence}
                onChoose={onChoose}
              />
            </li>
          ))}
          {rest > 0 && <li>and {rest} more: n and p go from one to the next.</li>}
        </ul>
      )}
      {verdict.caveats.map((caveat) => (
        <p key={caveat} className="mt-1 ml-6 text-xs text-muted">
          {caveat}
        </p>
      ))}
    </section>
  )
}

type FindingProps = { finding: Finding; isSaid: boolean; onChoose: Props['onChoose'] }

/** The gravest one has been said already: only its detail is left. */
function FindingButton({ finding, isSaid, onChoose }: FindingProps) {
  return (
    <button
      type="button"
      onClick={() => onChoose(finding.stepId, finding.callId)}
      className="min-h-6 rounded text-left decoration-line-strong underline-offset-3 hover:text-ink hover:underline"
    >
      {!isSaid && <span className="text-ink">{capitalize(finding.headline)}. </span>}
      {finding.detail}
    </button>
  )
}

function capitalize(text: string) {
  return text.replace(/^(the|outcome|1)\b/, (word) => word.charAt(0).toUpperCase() + word.slice(1))
}
