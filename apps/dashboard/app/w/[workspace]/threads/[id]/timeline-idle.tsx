import type { TimeScale } from './build-time-scale.ts'

/** The compressed stretches, hatched through all rows. */
export function TimelineIdle({ scale }: { scale: TimeScale }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 overflow-clip right-4 left-[calc(var(--label)+0.75rem)]"
    >
      {scale.stretches
        .filter(({ idle }) => idle)
        .map(({ from, start, end }) => (
          <span
            key={from}
            className="absolute inset-y-0 border-x border-dashed bg-[repeating-linear-gradient(135deg,var(--color-line)_0_1px,transparent_1px_7px)]"
            style={{ left: `${start * 100}%`, width: `${(end - start) * 100}%` }}
          />
        ))}
    </div>
  )
}
