'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { ThemeProvider } from 'next-themes'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { TimeZoneProvider } from '../components/time-zone.tsx'
import { Toasts } from '../components/toasts.tsx'
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
      <Toasts />
    </ThemeProvider>
  )
}
