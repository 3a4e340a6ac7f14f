'use client'

import dynamic from 'next/dynamic'

// After the page works: nothing is said before.
const Toaster = dynamic(async () => (await import('sonner')).Toaster, { ssr: false })

export function Toasts() {
  return (
    <Toaster
      position="bottom-center"
      toastOptions={{
        unstyled: true,
        className:
          'flex w-fit mx-auto gap-2 rounded-md border bg-raised px-3 py-2 text-xs text-ink shadow-overlay',
      }}
    />
  )
}
