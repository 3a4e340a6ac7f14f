'use client'

import { formatInteger } from '../../../../../components/format-number.ts'
import { IconButton } from '../../../../../components/icon-button.tsx'
import type { numberStop } from './find-stop.ts'
import { isProblem, type Stop } from './list-stops.ts'
import { StopGlyph, stopWords } from './stop-glyph.tsx'

type Props = {
  stops: Stop[]
  at: ReturnType<typeof numberStop>
  onJump: (direction: 1 | -1) => void
}

/** Which problem the reader is at, of how many, and the way to the others. */
export function ProblemStepper({ stops, at, onJump }: Props) {
  const isEmpty = stops.length === 0
  return (
    <div className="flex min-w-0 flex-1 items-center gap-1">
      <IconButton label="Previous repeat or problem" isDisabled={isEmpty} onPress={() => onJump(-1)}>
        <Chevron path="m10 4-4 4 4 4" />
      </IconButton>
      <IconButton label="Next repeat or problem" isDisabled={isEmpty} onPress={() => onJump(1)}>
        <Chevron path="m6 4 4 4-4 4" />
      </IconButton>
      <p role="status" className="numeric flex min-w-0 items-center gap-1.5 truncate text-xs">
        {at ? (
          <>
            <StopGlyph kind={at.kind} />
            <span className="truncate">
              {at.kind === 'repeat' ? 'Repeat' : 'Problem'} {formatInteger(at.number)} of{' '}
              {formatInteger(at.of)}
              {at.kind !== 'repeat' && (
                <span className="text-muted @max-xl:hidden"> · {stopWords[at.kind]}</span>
              )}
            </span>
          </>
        ) : (
          <span className="text-muted @max-xl:whitespace-normal @max-xl:leading-4">{countStops(stops)}</span>
        )}
      </p>
    </div>
  )
}

function countStops(stops: Stop[]) {
  const problems = stops.filter(isProblem).length
  const repeats = stops.length - problems
  const tell = (count: number, word: string) =>
    count === 0 ? [] : [`${formatInteger(count)} ${word}${count === 1 ? '' : 's'}`]
  return [...tell(problems, 'problem'), ...tell(repeats, 'repeat')].join(', ') || 'No problem, no repeat'
}

function Chevron({ path }: { path: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className="size-3.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
