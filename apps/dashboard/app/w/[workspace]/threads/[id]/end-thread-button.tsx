'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '../../../../../components/button.tsx'
import { useMay } from '../../use-viewer.ts'

// Loaded when it is first opened.
const EndThreadDialog = dynamic(async () => (await import('./end-thread-dialog.tsx')).EndThreadDialog)

/** For those who may end a thread that nobody ended. */
export function EndThreadButton({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false)
  if (!useMay('END_THREADS')) return null
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        End thread…
      </Button>
      {isOpen && <EndThreadDialog id={id} onClose={() => setOpen(false)} />}
    </>
  )
}
