import type { ReactNode } from 'react'

export function TimelineHints() {
  return (
    <footer className="flex h-9 shrink-0 items-center gap-5 overflow-hidden border-t bg-canvas px-5 text-2xs whitespace-nowrap text-muted max-md:hidden">
      <Hint keys={['j', 'k']}>rows</Hint>
      <Hint keys={['Enter']}>unfold</Hint>
      <Hint keys={['n', 'p']}>next, previous duplicate or problem</Hint>
      <Hint keys={['z']}>zoom to the row, and back</Hint>
      <Hint keys={['Esc']}>close</Hint>
      <span className="ml-auto flex items-center gap-4 @max-3xl:hidden">
        <span className="flex items-center gap-1.5">
          <i className="h-2.5 w-5 rounded-sm bg-recorded" /> first call
        </span>
        <span className="flex items-center gap-1.5">
          <i className="h-2.5 w-5 rounded-sm border-[1.5px] border-deduplicated border-dashed" /> later calls
        </span>
      </span>
    </footer>
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
