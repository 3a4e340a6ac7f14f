import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ThreadTitle } from './thread-title.tsx'

// The title is not known before the thread is, and must be there while it loads: it is an element of the page.
export const metadata: Metadata = { title: { absolute: '' } }

type Props = { params: Promise<{ id: string }>; children: ReactNode }

export default async function Layout({ params, children }: Props) {
  return (
    <>
      <ThreadTitle id={(await params).id} />
      {children}
    </>
  )
}
