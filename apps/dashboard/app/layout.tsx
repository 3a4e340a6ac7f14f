import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { isZone } from '../components/format-time.ts'
import { zoneCookie } from '../components/zone-cookie.ts'
import './globals.css'
import { Providers } from './providers.tsx'

export const metadata: Metadata = {
  title: { template: '%s · Stepledger', default: 'Stepledger' },
  robots: { index: false },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function Layout({ children }: { children: ReactNode }) {
  const nonce = await readNonce()
  return (
    // The theme's class is set before React looks at the page.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* For the style elements that React Aria adds. */}
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>
        <Providers zone={await readZone()} nonce={nonce}>
          {children}
        </Providers>
      </body>
    </html>
  )
}

async function readZone() {
  const zone = (await cookies()).get(zoneCookie)?.value
  return zone && isZone(zone) ? zone : 'UTC'
}

async function readNonce() {
  const policy = (await headers()).get('content-security-policy')
  return policy?.match(/'nonce-([^']+)'/)?.[1] ?? ''
}
