import type { ReactNode } from 'react'
import { AdminsOnly } from './admins-only.tsx'

export default function Layout({ children }: { children: ReactNode }) {
  return <AdminsOnly>{children}</AdminsOnly>
}
