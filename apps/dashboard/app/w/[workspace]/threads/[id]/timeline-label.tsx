import { OutcomeBadge } from '../../../../../components/outcome-badge.tsx'
import { OutcomeGlyph } from '../../../../../components/outcome-glyph.tsx'
import { type OutcomeName, outcomeNames, outcomes } from '../../../../../components/outcomes.ts'
import { StatusBadge } from '../../../../../components/status-badge.tsx'
import { AttemptMarks } from '../../attempts/attempt-marks.tsx'
import { nameThread } from '../../lookup/lookup-hit.ts'
import type { Entry } from './build-entries.ts'
import type { Row } from './build-rows.ts'
import { StepStatus } from './step-status.tsx'

export function TimelineLabel({ row, now }: { row: Row; now: number }) {
  if (row.kind === 'step') return <StepLabel entry={row.entry} isOpen={row.open} now={now} />
  if (row.kind === 'note') return <span className="pl-9 text-muted italic">{notes[row.note]}</span>
  if (row.kind === 'part') {
    return (
      <span className="flex min-w-0 items-center gap-2 pl-9">
        <span className="truncate">{row.part.name}</span>
        <span className="text-xs text-muted">sub-step</span>
        {row.part.status !== 'SUCCESS' && <StatusBadge status={row.part.status} />}
      </span>
    )
  }
  return (
    <span className="flex min-w-0 flex-1 items-center gap-2 pl-9">
      <OutcomeBadge outcome={row.call.outcome} />
      <AttemptMarks attempt={row.call} />
      <span className="ml-auto truncate text-xs text-muted">{row.call.service}</span>
    </span>
  )
}

const notes = {
  loading: 'Loading the calls …',
  failed: 'The calls could not be loaded.',
  more: 'The first 100 calls are shown: the key’s page has all.',
}

function StepLabel({ entry, isOpen, now }: { entry: Entry; isOpen: boolean; now: number }) {
  const { step, own } = entry
  const isPlain = own?.status === 'SUCCESS'
  return (
    <>
      <span
        aria-hidden="true"
        data-toggle
        className="grid size-6 shrink-0 place-items-center rounded text-faint hover:bg-sunken hover:text-ink"
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className={`size-3.5 ${isOpen ? 'rotate-90' : ''}`}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        >
          <path d="m6 4 4 4-4 4" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </span>
      <span className="min-w-14 truncate @max-xl:min-w-12 font-medium" title={step.name}>
        {step.name}
      </span>
      {own && !isPlain && (
        <span className="text-xs">
          <StepStatus step={own} now={now} />
        </span>
      )}
      <span
        className={`shrink-[99] truncate text-xs text-muted @max-xl:hidden ${own && !isPlain ? '@max-4xl:hidden' : ''}`}
      >
        {own ? step.service : `of ${nameThread(step.thread)}`}
      </span>
      <Repeats entry={entry} />
    </>
  )
}

/** What came after the first call, by shape, number and word. */
function Repeats({ entry }: { entry: Entry }) {
  const counts = new Map<OutcomeName, number>()
  for (const { outcome } of entry.calls) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const present = outcomeNames.filter((name) => counts.has(name))
  return (
    <span className="ml-auto flex shrink-0 items-center gap-2.5 @max-4xl:gap-1.5">
      {present.map((name) => (
        <span
          key={name}
          title={`${counts.get(name)} × ${outcomes[name].word}`}
          className="numeric flex items-center gap-1 text-xs"
        >
          <OutcomeGlyph outcome={name} />
          {counts.get(name)}
          <span className="sr-only"> {outcomes[name].word}</span>
        </span>
      ))}
    </span>
  )
}
