import type { VerdictFragment } from '../../../../queries/generated/graphql.ts'

type Limit = VerdictFragment['notLookedAt'][number]

const ownCodes = new Set<Limit['code']>(['MORE_OPERATIONS', 'MORE_CALLS', 'CALLS_REMOVED'])

/** What was left out of this verdict is said at once; what no verdict can see, when it is asked for. */
export function VerdictLimits({ limits }: { limits: Limit[] }) {
  const own = limits.filter(({ code }) => ownCodes.has(code))
  const others = limits.filter((limit) => !own.includes(limit))
  return (
    <div className="mt-1 text-xs text-muted">
      {own.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
      <details>
        <summary className="min-h-6 cursor-default">What it did not look at</summary>
        <ul className="list-disc pl-5">
          {others.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}
