import { ActivitySkeleton } from '../activity/activity-states.tsx'

/** The box above can be used while what happened is still being counted. */
export function OverviewSkeleton() {
  return (
    <section aria-label="Activity">
      <p className="mb-3 flex h-7 items-center font-semibold">Activity</p>
      <div className="rounded-lg border bg-surface p-4">
        <ActivitySkeleton />
      </div>
    </section>
  )
}
