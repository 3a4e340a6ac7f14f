'use client'

import { useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { WorkspacePath } from '../../../../addresses/workspace.ts'
import { useOpen } from '../../../../components/workspace.ts'
import { LookupSearch } from './lookup-search.tsx'

type Props = { isOpen: boolean; onOpenChange: (open: boolean) => void }

/** Lookup from anywhere. What was typed stays until a page was found by it. */
export function LookupDialog({ isOpen, onOpenChange }: Props) {
  const goTo = useOpen()
  const [text, setText] = useState('')
  const open = (path: WorkspacePath) => {
    onOpenChange(false)
    setText('')
    goTo(path)
  }
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      className="fixed inset-0 z-50 flex justify-center bg-[rgb(10_12_18/0.4)] px-4 pt-[12vh]"
    >
      <Modal className="h-fit w-full max-w-xl overflow-hidden rounded-xl border bg-raised shadow-overlay">
        <Dialog aria-label="Look up" className="outline-none">
          <LookupSearch text={text} onTextChange={setText} onOpen={open} autoFocus />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
