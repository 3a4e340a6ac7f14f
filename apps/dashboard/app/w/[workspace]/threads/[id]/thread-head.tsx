import type { ReactNode } from 'react'
import { Duration } from '../../../../../components/duration.tsx'
import { FilterLink } from '../../../../../components/filter-link.tsx'
import { Identifier } from '../../../../../components/identifier.tsx'
import { StatusBadge } from '../../../../../components/status-badge.tsx'
import { TimeField } from '../../../../../components/time-field.tsx'
import type { ThreadHeadFragment } from '../../../../../queries/generated/graphql.ts'
import { linkToThreads } from '../../links.ts'

export function ThreadHead({ thread }: { thread: ThreadHeadFragment }) {
  return (
    <dl className="flex shrink-0 flex-wrap gap-x-7 gap-y-2 px-5 pt-3 max-sm:gap-x-5">
      <Fact name="Status">
        <StatusBadge status={thread.status} />
        {thread.endReason && <span className="text-muted"> · {thread.endReason}</span>}
      </Fact>
      {thread.key !== null && (
        <Fact name="Key">
          <Identifier value={thread.key} what="Thread key" />
        </Fact>
      )}
      {thread.service && (
        <Fact name="Service">
          <FilterLink
            href={linkToThreads({ service: thread.service })}
            label={`Only threads of ${thread.service}`}
          >
            {thread.service}
          </FilterLink>
        </Fact>
      )}
      <Fact name="Started">
        <TimeField instant={thread.startedAt} />
      </Fact>
      <Fact name={thread.endedAt ? 'Duration' : 'Until last call'}>
        <Duration from={thread.startedAt} to={thread.endedAt ?? thread.lastActivityAt} />
      </Fact>
      {thread.refs.map(({ key, value }) => (
        <Fact key={key} name={key}>
          <FilterLink
            href={linkToThreads({ ref: `${key}:${value}` })}
            label={`Only threads with ${key} ${value}`}
          >
            <span className="text-code">{value}</span>
          </FilterLink>
        </Fact>
      ))}
      {thread.tags.length > 0 && (
        <Fact name="Tags">
          <span className="flex gap-1.5">
            {thread.tags.map((tag) => (
              <FilterLink key={tag} href={linkToThreads({ tag })} label={`Only threads tagged ${tag}`}>
                {tag}
              </FilterLink>
            ))}
          </span>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0 max-w-full">
      <dt className="text-2xs text-muted">{name}</dt>
      <dd className="min-w-0 truncate">{children}</dd>
    </div>
  )
}
