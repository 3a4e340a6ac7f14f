import type { Metadata } from 'next'
import { ExplorerView } from './view.tsx'

export const metadata: Metadata = { title: 'Explorer' }

export default function Page() {
  return <ExplorerView />
}
