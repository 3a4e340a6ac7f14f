'use client'

import type { Me } from '../../auth/me.ts'
import { DoorPage } from '../../components/door-page.tsx'
import { type RoleName, roles } from '../../components/roles.ts'
import { OneTimeLink } from '../one-time-link.tsx'
import { JoinForm } from './join-form.tsx'

export type Invited = { workspace: string; role: RoleName; email: string | null }

type Props = { me: Me['person'] | null }

const whenVoid =
  'It was used already, was withdrawn, or is too old. Ask whoever sent it for another one. The first administrator’s link is printed anew when the server starts.'

export function JoinView({ me }: Props) {
  return (
    <OneTimeLink<Invited> peek="/join/peek" title="Join a workspace" whenVoid={whenVoid}>
      {(invited, token) => (
        <DoorPage title={`Join ${invited.workspace}`} about={describeRole(invited.role)}>
          <JoinForm token={token} invited={invited} me={me} />
        </DoorPage>
      )}
    </OneTimeLink>
  )
}

function describeRole(role: RoleName) {
  return `as ${roles[role].withArticle}: ${roles[role].meaning}`
}
