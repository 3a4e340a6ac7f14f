import { InspectorSection } from '../../../../components/inspector.tsx'
import { PayloadView } from '../../../../components/payload/payload-view.tsx'

export function AttemptPayload({ title, value }: { title: string; value: unknown }) {
  if (value === null || value === undefined) return null
  return (
    <InspectorSection title={title}>
      <PayloadView title={title} value={value} />
    </InspectorSection>
  )
}
