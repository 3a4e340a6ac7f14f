import { Link } from '../../../../components/link.tsx'
import { linkToKey } from '../links.ts'

/** The key alone may belong to several steps; with a name it is one step's in each scope. */
export function KeyStepName({ keyText, name }: { keyText: string; name: string | null }) {
  if (!name) return <>every step that has it</>
  return (
    <span className="flex flex-wrap gap-x-3">
      <span>
        of <strong className="font-medium text-ink">{name}</strong>
      </span>
      <Link href={linkToKey(keyText)} className="text-accent underline underline-offset-3">
        Every step with this key
      </Link>
    </span>
  )
}
