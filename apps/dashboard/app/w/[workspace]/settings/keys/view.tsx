'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useMemo, useState } from 'react'
import { Button } from '../../../../../components/button.tsx'
import { DataTable } from '../../../../../components/data-table.tsx'
import { EmptyState } from '../../../../../components/empty-state.tsx'
import { ErrorState } from '../../../../../components/error-state.tsx'
import { PlusIcon } from '../../../../../components/icons.tsx'
import { PageHeader } from '../../../../../components/page-header.tsx'
import { SkeletonRows } from '../../../../../components/skeleton.tsx'
import { apiKeysQuery } from '../../../../../queries/settings.ts'
import { buildKeyColumns } from './columns.tsx'
import type { KeyTask } from './key-dialog.tsx'

// Loaded when it is first opened.
const KeyDialog = dynamic(async () => (await import('./key-dialog.tsx')).KeyDialog)

export function KeysView() {
  const { data: keys, error, refetch, dataUpdatedAt } = useQuery(apiKeysQuery())
  const [task, setTask] = useState<KeyTask | null>(null)
  const columns = useMemo(() => buildKeyColumns(dataUpdatedAt, setTask), [dataUpdatedAt])
  return (
    <>
      <PageHeader title="API keys" note="for services that record or read">
        <Button look="primary" onPress={() => setTask({ kind: 'create' })}>
          <PlusIcon /> New key
        </Button>
      </PageHeader>
      <div className="min-h-0 flex-1 overflow-auto">
        {error && <ErrorState error={error} onRetry={refetch} />}
        {!keys && !error && <SkeletonRows label="Loading the keys" />}
        {keys && !error && keys.length > 0 && (
          <DataTable
            label="API keys, newest first"
            minWidth="md:min-w-264"
            columns={columns}
            rows={keys}
            getRowId={({ id }) => id}
          />
        )}
        {keys?.length === 0 && !error && (
          <EmptyState title="No key has been made yet">
            A service sends a key with every call. Make one for each service, so that each can be revoked
            alone.
          </EmptyState>
        )}
      </div>
      {task && <KeyDialog task={task} onClose={() => setTask(null)} />}
    </>
  )
}
