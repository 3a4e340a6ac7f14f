import type { ReactNode } from 'react'

const looks = {
  error: 'border-collided bg-collided-soft',
  warning: 'border-retried bg-warning-soft',
}

/** What was refused, or what must not be missed. */
export function Notice({ look, children }: { look: keyof typeof looks; children: ReactNode }) {
  return (
    <div
      role={look === 'error' ? 'alert' : 'note'}
      className={`rounded-md border-l-3 px-3 py-2 ${looks[look]}`}
    >
      {children}
    </div>
  )
}
