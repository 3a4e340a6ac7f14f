'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useMemo, useState } from 'react'
import { Button } from '../../../../../components/button.tsx'
import { DataTable } from '../../../../../components/data-table.tsx'
import { ErrorState } from '../../../../../components/error-state.tsx'
import { PlusIcon } from '../../../../../components/icons.tsx'
import { PageHeader } from '../../../../../components/page-header.tsx'
import { SkeletonRows } from '../../../../../components/skeleton.tsx'
import { membersQuery } from '../../../../../queries/settings.ts'
import { buildInvitationColumns } from './invitation-columns.tsx'
import { buildMemberColumns } from './member-columns.tsx'
import type { MemberTask } from './member-dialog.tsx'

// Loaded when it is first opened.
const MemberDialog = dynamic(async () => (await import('./member-dialog.tsx')).MemberDialog)

export function MembersView() {
  const { data, error, refetch } = useQuery(membersQuery())
  const [task, setTask] = useState<MemberTask | null>(null)
  const columns = useMemo(
    () => ({ members: buildMemberColumns(setTask), invitations: buildInvitationColumns(setTask) }),
    [],
  )
  return (
    <>
      <PageHeader title="Members" note="who may see this workspace">
        <Button look="primary" onPress={() => setTask({ kind: 'invite' })}>
          <PlusIcon /> Invite
        </Button>
      </PageHeader>
      <div className="min-h-0 flex-1 overflow-auto">
        {error && <ErrorState error={error} onRetry={refetch} />}
        {!data && !error && <SkeletonRows label="Loading the members" />}
        {data && !error && (
          <>
            <DataTable
              label="Members, by name"
              minWidth="md:min-w-220"
              columns={columns.members}
              rows={data.members}
              getRowId={({ personId }) => personId}
            />
            <h2 className="px-5 pt-8 pb-2 font-semibold">Invitations that are open</h2>
            {data.invitations.length > 0 ? (
              <DataTable
                label="Open invitations, newest first"
                minWidth="md:min-w-220"
                columns={columns.invitations}
                rows={data.invitations}
                getRowId={({ id }) => id}
              />
            ) : (
              <p className="px-5 pb-6 text-muted">
                None. An invitation is a link for one person, good for 7 days.
              </p>
            )}
          </>
        )}
      </div>
      {task && <MemberDialog task={task} onClose={() => setTask(null)} />}
    </>
  )
}
