const states = {
  connecting: { word: 'Connecting', dot: 'border border-faint' },
  live: { word: 'Live', dot: 'bg-recorded' },
  reconnecting: { word: 'Reconnecting', dot: 'border border-retried border-dashed' },
  paused: { word: 'Paused', dot: 'bg-faint rounded-none' },
}

export function LiveBadge({ state, reason }: { state: keyof typeof states; reason?: string }) {
  const { word, dot } = states[state]
  return (
    <span role="status" title={reason} className="inline-flex items-center gap-1.5 text-xs text-muted">
      <span aria-hidden="true" className={`size-2 rounded-full ${dot}`} />
      {word}
    </span>
  )
}
