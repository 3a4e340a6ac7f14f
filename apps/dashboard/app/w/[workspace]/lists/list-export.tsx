'use client'

import { ExportButton } from '../../../../components/export-button.tsx'
import { useWorkspace } from '../../../../components/workspace.ts'
import { useMay } from '../use-viewer.ts'
import { type ListName, listFiles } from './export-files.ts'

type Props = {
  /** Each list with the query of its address. */
  lists: [name: ListName, query: string][]
  note: string
}

/** Offers what a page lists as files, to those who may export. */
export function ListExport({ lists, note }: Props) {
  const { workspace } = useWorkspace()
  if (!useMay('EXPORT')) return null
  return (
    <ExportButton files={lists.flatMap(([name, query]) => listFiles(workspace, name, query))} note={note} />
  )
}
