'use client'

import { Button } from './button.tsx'
import { copyText } from './copy-button.tsx'
import { ModalDialog } from './modal-dialog.tsx'
import { Notice } from './notice.tsx'

type Props = { title: string; what: string; secret: string; warning: string; onClose: () => void }

/** A text that nobody will ever be shown again. */
export function ShownOnce({ title, what, secret, warning, onClose }: Props) {
  return (
    <ModalDialog title={title} onClose={onClose} isKept>
      <Notice look="warning">{warning}</Notice>
      <div className="flex items-start gap-2">
        <output
          aria-label={what}
          className="text-code min-w-0 flex-1 rounded-md border bg-sunken px-2.5 py-1.5 break-all select-all"
        >
          {secret}
        </output>
        <Button look="primary" autoFocus onPress={() => copyText(secret, what)}>
          Copy
        </Button>
      </div>
      <div className="flex justify-end">
        <Button onPress={onClose}>I have kept it</Button>
      </div>
    </ModalDialog>
  )
}
