'use client'

import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { DownloadIcon } from './icons.tsx'

export type ExportFile = { label: string; href: string }

/** Loaded when it is first opened. */
const ExportMenu = dynamic(async () => (await import('./export-menu.tsx')).ExportMenu)

export function ExportButton({ files, note }: { files: ExportFile[]; note: string }) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        <DownloadIcon />
        <span className="max-sm:sr-only">Export</span>
      </Button>
      {isOpen && <ExportMenu triggerRef={button} onClose={() => setOpen(false)} files={files} note={note} />}
    </>
  )
}
