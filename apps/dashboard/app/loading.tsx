import { SkeletonRows } from '../components/skeleton.tsx'

export default function Loading() {
  return (
    <div className="pt-24">
      <SkeletonRows label="Loading" />
    </div>
  )
}
