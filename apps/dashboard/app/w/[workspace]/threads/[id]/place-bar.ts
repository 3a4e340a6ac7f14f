/** Whose clock a bar is placed by: the service's own, or the server's, which is the same for all. */
export type Clock = 'service' | 'server'

export type Span = { from: number; to: number; clock: Clock }

type Timed = { startedAt: string | null; finishedAt: string | null }

/**
 * Where something stands in time. The server knows only when it heard of it, which is a moment and no
 * length; what the service did not say is placed by the server all the same.
 */
export function placeBar({ startedAt, finishedAt }: Timed, recordedAt: string, clock: Clock): Span {
  const start = startedAt ?? finishedAt
  if (clock === 'server' || start === null) {
    const moment = Date.parse(recordedAt)
    return { from: moment, to: moment, clock: 'server' }
  }
  const from = Date.parse(start)
  return { from, to: Math.max(from, Date.parse(finishedAt ?? start)), clock: 'service' }
}
