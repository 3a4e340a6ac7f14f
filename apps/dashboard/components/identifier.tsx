import { CopyButton } from './copy-button.tsx'

/**
 * An id or a key, exactly as it was sent: white space is kept, and what is too long for its place is
 * cut from sight only, never from what is copied.
 */
export function Identifier({ value, what, wrap = false }: { value: string; what: string; wrap?: boolean }) {
  return (
    <span className="inline-flex min-w-0 max-w-full items-start gap-0.5">
      <span title={value} className={`text-code whitespace-pre-wrap ${wrap ? 'break-all' : 'truncate'}`}>
        {value}
      </span>
      <span className="-my-0.5">
        <CopyButton text={value} what={what} />
      </span>
    </span>
  )
}
