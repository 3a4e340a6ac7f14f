import { EmptyState } from '../../../components/empty-state.tsx'
import { Link } from '../../../components/link.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { linkToThreads } from './links.ts'

export default function NotFound() {
  return (
    <>
      <PageHeader title="Not found" />
      <EmptyState title="There is nothing at this address">
        It may have been of another workspace.{' '}
        <Link href={linkToThreads()} className="text-accent underline underline-offset-3">
          All threads
        </Link>
      </EmptyState>
    </>
  )
}
