import { SkeletonRows } from '../../../components/skeleton.tsx'

export default function Loading() {
  return (
    <div className="pt-24">
      <h1 className="sr-only">Loading</h1>
      <SkeletonRows label="Loading" />
    </div>
  )
}
