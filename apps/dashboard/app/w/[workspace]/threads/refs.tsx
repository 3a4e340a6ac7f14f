import { FilterLink } from '../../../../components/filter-link.tsx'
import { linkToThreads } from '../links.ts'

const shownInRow = 1

export function ThreadRefs({ refs }: { refs: { key: string; value: string }[] }) {
  const rest = refs.slice(shownInRow)
  return (
    <span className="flex min-w-0 items-center gap-3">
      {refs.slice(0, shownInRow).map(({ key, value }) => (
        <FilterLink
          key={key}
          href={linkToThreads({ ref: `${key}:${value}` })}
          label={`Only threads with ${key} ${value}`}
        >
          <span className="text-faint">{key} </span>
          <span className="text-code">{value}</span>
        </FilterLink>
      ))}
      {rest.length > 0 && (
        <span
          title={rest.map(({ key, value }) => `${key} ${value}`).join('\n')}
          className="text-xs text-muted"
        >
          +{rest.length}
        </span>
      )}
    </span>
  )
}
