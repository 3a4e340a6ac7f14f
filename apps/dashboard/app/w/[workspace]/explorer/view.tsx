'use client'

import dynamic from 'next/dynamic'
import { PageHeader } from '../../../../components/page-header.tsx'
import { SkeletonRows } from '../../../../components/skeleton.tsx'

/** An editor is heavier than all other pages together: it comes after the page, and for nobody else. */
const Editor = dynamic(async () => (await import('./editor.tsx')).Editor, {
  ssr: false,
  loading: () => <SkeletonRows label="Loading the explorer" />,
})

export function ExplorerView() {
  return (
    <>
      <PageHeader title="Explorer" note="GraphQL, for reading" />
      <div className="min-h-0 flex-1">
        <Editor />
      </div>
    </>
  )
}
