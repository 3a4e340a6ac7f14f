'use client'

import { useState } from 'react'
import { ShownOnce } from '../../../../../components/shown-once.tsx'
import type { ApiKeyRowFragment } from '../../../../../queries/generated/graphql.ts'
import { CreateKeyDialog } from './create-key-dialog.tsx'
import { LimitDialog } from './limit-dialog.tsx'
import { RevokeKeyDialog } from './revoke-key-dialog.tsx'
import { RotateKeyDialog } from './rotate-key-dialog.tsx'

type Key = ApiKeyRowFragment

export type KeyTask = { kind: 'create' } | { kind: 'rotate' | 'limit' | 'revoke'; key: Key }

export type MadeKey = { name: string; secret: string }

/** What was chosen to be done. What makes a key ends by showing its secret. */
export function KeyDialog({ task, onClose }: { task: KeyTask; onClose: () => void }) {
  const [made, setMade] = useState<MadeKey | null>(null)
  if (made) {
    return (
      <ShownOnce
        title={`Key “${made.name}”`}
        what="Key"
        secret={made.secret}
        warning="This is the only time that it is shown: it is stored as a hash. Keep it where the service reads its secrets."
        onClose={onClose}
      />
    )
  }
  if (task.kind === 'create') return <CreateKeyDialog onMade={setMade} onClose={onClose} />
  if (task.kind === 'rotate') return <RotateKeyDialog of={task.key} onMade={setMade} onClose={onClose} />
  if (task.kind === 'limit') return <LimitDialog of={task.key} onClose={onClose} />
  return <RevokeKeyDialog of={task.key} onClose={onClose} />
}
