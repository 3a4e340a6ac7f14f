import type { ReactNode } from 'react'

export function FieldList({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[7rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1.5">{children}</dl>
}

/** A field that has no value says so: absent is an answer, and not the same as not loaded. */
export function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0">{children ?? <span className="text-faint">none</span>}</dd>
    </>
  )
}
