'use client'

import { useRouter } from 'next/navigation'
import { parseAsString, useQueryState } from 'nuqs'
import { LookupSearch } from './lookup-search.tsx'

export function LookupView() {
  const router = useRouter()
  const [text, setText] = useQueryState('q', parseAsString.withDefault(''))
  return (
    <div className="mx-auto w-full max-w-2xl px-5 py-16">
      <div className="overflow-hidden rounded-xl border bg-raised">
        <LookupSearch text={text} onTextChange={setText} onOpen={(href) => router.push(href)} autoFocus />
      </div>
    </div>
  )
}
