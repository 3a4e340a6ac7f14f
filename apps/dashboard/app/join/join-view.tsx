'use client'

import { useQuery } from '@tanstack/react-query'
import { askAuth } from '../../auth/ask-auth.ts'
import type { Me } from '../../auth/me.ts'
import { Button } from '../../components/button.tsx'
import { DoorPage } from '../../components/door-page.tsx'
import { type RoleName, roles } from '../../components/roles.ts'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { isVoid, useFragment } from '../one-time-link.ts'
import { JoinForm } from './join-form.tsx'

export type Invited = { workspace: string; role: RoleName; email: string | null }

type Props = { me: Me['person'] | null }

/** The token is after the #, which browsers send to no server: it is in no log on the way. */
export function JoinView({ me }: Props) {
  const token = useFragment()
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => askAuth<Invited>('/join/peek', { token }),
    enabled: Boolean(token),
    retry: false,
  })
  if (token === '' || isVoid(invitation.error)) return <VoidLink />
  if (invitation.error)
    return (
      <DoorPage title="The link could not be read" about={invitation.error.message}>
        <Button onPress={() => invitation.refetch()} className="w-fit">
          Try again
        </Button>
      </DoorPage>
    )
  if (!token || !invitation.data)
    return (
      <DoorPage title="Join a workspace">
        <SkeletonRows label="Loading the invitation" rows={4} />
      </DoorPage>
    )
  const { workspace, role } = invitation.data
  const about = (
    <>
      as {roles[role].withArticle}: {roles[role].meaning}
    </>
  )
  return (
    <DoorPage title={`Join ${workspace}`} about={about}>
      <JoinForm token={token} invited={invitation.data} me={me} />
    </DoorPage>
  )
}

function VoidLink() {
  return (
    <DoorPage title="This link is not valid">
      <p className="text-muted">
        It was used already, was withdrawn, or is too old. Ask whoever sent it for another one. The first
        administrator’s link is printed anew when the server starts.
      </p>
      <a href="/sign-in" className="w-fit text-accent underline underline-offset-3">
        Sign in
      </a>
    </DoorPage>
  )
}
