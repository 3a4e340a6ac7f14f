'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { ThemeProvider } from 'next-themes'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { Toaster } from 'sonner'
import { TimeZoneProvider } from '../components/time-zone.tsx'
import { getQueryClient } from '../queries/query-client.ts'

type Props = { zone: string; nonce: string; children: ReactNode }

export function Providers({ zone, nonce, children }: Props) {
  return (
    <ThemeProvider attribute="class" nonce={nonce} enableColorScheme={false} disableTransitionOnChange>
      <QueryClientProvider client={getQueryClient()}>
        <NuqsAdapter>
          <TimeZoneProvider initialZone={zone}>{children}</TimeZoneProvider>
        </NuqsAdapter>
      </QueryClientProvider>
      <Toaster
        position="bottom-center"
        toastOptions={{
          unstyled: true,
          className:
            'flex w-fit mx-auto gap-2 rounded-md border bg-raised px-3 py-2 text-xs text-ink shadow-overlay',
        }}
      />
    </ThemeProvider>
  )
}
