import type { Metadata } from 'next'
import type { Me } from '../../auth/me.ts'
import { readAuth } from '../../auth/read-auth.ts'
import { JoinView } from './join-view.tsx'

export const metadata: Metadata = { title: 'Join' }

export default async function Page() {
  const me = await readAuth<Me>('/me')
  return <JoinView me={'answer' in me ? me.answer.person : null} />
}
