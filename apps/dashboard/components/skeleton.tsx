const widths = ['w-3/5', 'w-2/5', 'w-4/5', 'w-1/2', 'w-2/3']

/** Grey lines where rows will be, of the rows' own height: nothing moves when they come. */
export function SkeletonRows({ rows = 12, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="divide-y">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex h-9 items-center px-5">
          <div className={`h-2.5 rounded-full bg-line animate-waiting ${widths[index % widths.length]}`} />
        </div>
      ))}
    </div>
  )
}
