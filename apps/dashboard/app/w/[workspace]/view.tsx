'use client'

import { parseAsString, useQueryState } from 'nuqs'
import type { ReactNode } from 'react'
import { useOpen } from '../../../components/workspace.ts'
import { LookupSearch } from './lookup/lookup-search.tsx'

export function LookupView({ children }: { children: ReactNode }) {
  const open = useOpen()
  const [text, setText] = useQueryState('q', parseAsString.withDefault(''))
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-7 px-5 py-6">
        <div className="overflow-hidden rounded-xl border border-line-strong bg-raised">
          <LookupSearch text={text} onTextChange={setText} onOpen={open} autoFocus />
        </div>
        {children}
      </div>
    </div>
  )
}
