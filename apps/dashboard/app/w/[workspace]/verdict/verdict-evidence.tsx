import type { WorkspacePath } from '../../../../addresses/workspace.ts'
import { formatInteger } from '../../../../components/format-number.ts'
import { Link } from '../../../../components/link.tsx'
import type { VerdictFragment } from '../../../../queries/generated/graphql.ts'

export type Way = {
  linkTo: (stepId: string, attemptId: string | null) => WorkspacePath
  onOpen: (stepId: string, attemptId: string | null) => void
}

type Props = Way & { finding: VerdictFragment['findings'][number] }

/** The calls that a finding rests on; where it rests on none, the step. */
export function VerdictEvidence({ finding: { name, stepId, evidence }, ...way }: Props) {
  return (
    <li className="flex flex-wrap gap-x-2">
      {evidence.length === 0 ? (
        <EvidenceLink {...way} stepId={stepId} attemptId={null}>
          {name}
        </EvidenceLink>
      ) : (
        <span>{name}:</span>
      )}
      {evidence.map(({ attemptId, call }) => (
        <EvidenceLink key={attemptId} {...way} stepId={stepId} attemptId={attemptId}>
          call {formatInteger(call)}
        </EvidenceLink>
      ))}
    </li>
  )
}

type LinkProps = Way & { stepId: string; attemptId: string | null; children: React.ReactNode }

function EvidenceLink({ linkTo, onOpen, stepId, attemptId, children }: LinkProps) {
  return (
    <Link
      href={linkTo(stepId, attemptId)}
      prefetch={false}
      onNavigate={(event) => {
        event.preventDefault()
        onOpen(stepId, attemptId)
      }}
      className="inline-block min-h-6 rounded text-accent underline underline-offset-3"
    >
      {children}
    </Link>
  )
}
