import { Button } from '../../../../components/button.tsx'

type Failure = { error: Error & { code?: string }; onRetry: () => void }

/** A part of a page that failed says so in its own place; the rest of the page stands. */
export function ActivityFailure({ error, onRetry }: Failure) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 rounded-md bg-collided-soft px-3 py-2">
      <span className="text-code font-semibold text-collided">{error.code ?? 'INTERNAL_SERVER_ERROR'}</span>
      <span className="mr-auto">{error.message}</span>
      <Button onPress={onRetry}>Try again</Button>
    </div>
  )
}

const heights = ['h-8', 'h-14', 'h-10', 'h-20', 'h-16', 'h-24', 'h-12', 'h-18', 'h-28', 'h-11', 'h-22', 'h-9']

/** As high as the chart with its legend: nothing moves when it comes. */
export function ActivitySkeleton() {
  return (
    <div role="status" aria-label="Loading activity" className="flex h-47.5 items-end gap-2 pb-12">
      {heights.map((height) => (
        <div key={height} className={`flex-1 rounded-sm bg-line animate-waiting ${height}`} />
      ))}
    </div>
  )
}
