import type { ReactNode } from 'react'
import type { Clock } from './place-bar.ts'

export function TimelineHints({ clock }: { clock: Clock }) {
  return (
    <footer className="flex h-9 shrink-0 items-center gap-4 overflow-hidden border-t bg-canvas px-5 text-2xs whitespace-nowrap text-muted max-md:hidden">
      <Hint keys={['j', 'k']}>rows</Hint>
      <Hint keys={['Enter']}>unfold</Hint>
      <Hint keys={['n', 'p']}>repeats, problems</Hint>
      <Hint keys={['⇧ n', '⇧ p']}>problems only</Hint>
      <Hint keys={['z']}>zoom to the row</Hint>
      <Hint keys={['+', '−', '0']}>zoom</Hint>
      <span className="ml-auto flex items-center gap-4 pl-2 @max-6xl:hidden">
        <Legend look="h-2.5 w-5 rounded-sm bg-recorded">first call</Legend>
        <Legend look="h-2.5 w-5 rounded-sm border-[1.5px] border-deduplicated border-dashed">
          later calls
        </Legend>
        {clock === 'service' && <Legend look="size-2 rounded-sm bg-muted">service’s clock</Legend>}
        <Legend look="h-4 w-1.5 rounded-full bg-muted">server’s clock</Legend>
      </span>
    </footer>
  )
}

function Legend({ look, children }: { look: string; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5">
      <i className={look} /> {children}
    </span>
  )
}

function Hint({ keys, children }: { keys: string[]; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1">
      {keys.map((key) => (
        <kbd key={key} className="rounded border bg-surface px-1 font-sans text-2xs">
          {key}
        </kbd>
      ))}
      {children}
    </span>
  )
}
