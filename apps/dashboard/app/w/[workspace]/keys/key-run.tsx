import type { Run } from './find-runs.ts'

const words: Record<Run, { word: string; meaning: string; look: string }> = {
  first: { word: 'First run', meaning: 'No earlier call for this step is known', look: '' },
  'sent-again': {
    word: 'Sent again',
    meaning:
      'An earlier call has the same execution id: the request was sent again, the code did not run again',
    look: 'text-muted',
  },
  'run-again': {
    word: 'Run again',
    meaning: 'No earlier call has this execution id: the code ran again',
    look: 'font-semibold text-retried',
  },
  unnamed: {
    word: 'Not named',
    meaning: 'The call names no execution, so sent again and run again cannot be told apart',
    look: 'text-muted italic',
  },
}

export function KeyRun({ run, executionId }: { run: Run; executionId: string | null }) {
  const { word, meaning, look } = words[run]
  return (
    <span title={executionId ? `${meaning}\n${executionId}` : meaning} className="flex items-baseline gap-2">
      <span className={`whitespace-nowrap ${look}`}>{word}</span>
      {executionId && <span className="text-code truncate text-faint">{executionId}</span>}
    </span>
  )
}
