import { useMemo } from 'react'
import { Button } from '../../../../components/button.tsx'
import { DataTable } from '../../../../components/data-table.tsx'
import type { KeyCall } from '../../../../queries/key-calls.ts'
import { buildKeyColumns } from './columns.tsx'
import { findRuns } from './find-runs.ts'

type Props = {
  /** In time order, oldest first. */
  calls: KeyCall[]
  withStepName: boolean
  /** Earlier ones were removed. */
  isCut: boolean
  older: { remain: boolean; error: Error | null; isLoading: boolean; load: () => void }
  activeId: string | null
  onOpen: (id: string) => void
}

export function KeyCalls({ calls, withStepName, isCut, older, activeId, onOpen }: Props) {
  const rows = useMemo(() => {
    const runs = findRuns(calls, older.remain || isCut)
    return calls.map((call, index) => ({
      ...call,
      run: runs.get(call.id) ?? 'unnamed',
      previousAt: calls[index - 1]?.recordedAt ?? null,
    }))
  }, [calls, older.remain, isCut])
  const columns = buildKeyColumns({ onOpen, withStepName })
  return (
    <>
      {older.remain && (
        <div className="flex items-center gap-3 border-b px-5 py-2">
          <Button isDisabled={older.isLoading} onPress={older.load}>
            {older.isLoading ? 'Loading…' : 'Load earlier calls'}
          </Button>
          {older.error && (
            <p role="alert" className="text-collided">
              {older.error.message}
            </p>
          )}
        </div>
      )}
      <DataTable
        label="Calls under this key, oldest first"
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        activeId={activeId}
        minWidth={withStepName ? 'md:min-w-296' : 'md:min-w-252'}
        onMove={(id) => activeId && onOpen(id)}
      />
    </>
  )
}
