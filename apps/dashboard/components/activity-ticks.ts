import { formatTime } from './format-time.ts'

type Stretch = { since: number; until: number; zone: string; most: number }

const minute = 60_000
const day = 1_440 * minute
const steps = [1 / 60, 1 / 12, 1 / 4, 1 / 2, 1, 5, 10, 15, 30, 60, 120, 180, 360, 720]
  .map((minutes) => minutes * minute)
  .concat([1, 2, 7].map((days) => days * day))
  .concat(Array.from({ length: 14 }, (_, index) => 14 * day * 2 ** index))

/** Moments that are round on the clocks of a zone, at most `most` of them, as parts of the stretch. */
export function buildActivityTicks({ since, until, zone, most }: Stretch) {
  const step = steps.find((length) => (until - since) / length <= most) ?? until - since
  const offset = findOffset(since, zone)
  const ticks: { at: number; fraction: number; word: string }[] = []
  for (let wall = Math.ceil((since + offset) / step) * step; wall - offset < until; wall += step) {
    // Beside a change of clocks the offset is another one than at the start.
    const at = wall - findOffset(wall - offset, zone)
    if (at >= since && at < until)
      ticks.push({ at, fraction: (at - since) / (until - since), word: nameTick(at, step, zone) })
  }
  return ticks
}

/** How far the clocks of the zone are ahead of UTC. */
function findOffset(at: number, zone: string) {
  const { date, time } = formatTime(new Date(at).toISOString(), zone)
  return Date.parse(`${date}T${time}Z`) - at
}

function nameTick(at: number, step: number, zone: string) {
  const { date, time } = formatTime(new Date(at).toISOString(), zone)
  const clock = time.slice(0, step < minute ? 8 : 5)
  if (step > 180 * day) return date
  return step >= day || /^00:00(:00)?$/.test(clock) ? date.slice(5) : clock
}
