import type { Metadata } from 'next'
import { NewPasswordView } from './new-password-view.tsx'

export const metadata: Metadata = { title: 'New password' }

// Rendered for each request, as its policy's nonce is.
export const dynamic = 'force-dynamic'

export default function Page() {
  return <NewPasswordView />
}
