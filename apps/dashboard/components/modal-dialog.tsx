'use client'

import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

type Props = {
  title: string
  onClose: () => void
  /** A press beside it closes it, unless what it shows would be lost. */
  isKept?: boolean
  children: ReactNode
}

export function ModalDialog({ title, onClose, isKept = false, children }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isKept}
      isKeyboardDismissDisabled={isKept}
      onOpenChange={(isOpen) => isOpen || onClose()}
      className="fixed inset-0 z-50 flex justify-center overflow-y-auto bg-[rgb(10_12_18/0.4)] px-4 pt-[12vh] pb-8"
    >
      <Modal className="h-fit w-full max-w-md rounded-xl border bg-raised shadow-overlay">
        <Dialog className="flex flex-col gap-4 p-5 outline-none">
          <Heading slot="title" className="text-base font-semibold">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
