import { CopyButton } from '../../components/copy-button.tsx'
import { InspectorSection } from '../../components/inspector.tsx'
import { JsonView } from '../../components/json-view.tsx'
import { stringifyExact } from '../../queries/parse-exact.ts'

export function AttemptPayload({ title, value }: { title: string; value: unknown }) {
  if (value === null || value === undefined) return null
  return (
    <InspectorSection title={title}>
      <div className="relative">
        <JsonView value={value} />
        <span className="absolute top-1 right-1 rounded bg-surface">
          <CopyButton text={stringifyExact(value)} what={title} />
        </span>
      </div>
    </InspectorSection>
  )
}
