import { createContext, type ReactNode, use } from 'react'

type Drawing = {
  open: ReadonlySet<string>
  chosen: string | null
  pattern: RegExp | null
  /** The id of a row's element. */
  idOf: (id: string) => string
}

export const DrawingContext = createContext<Drawing>({
  open: new Set(),
  chosen: null,
  pattern: null,
  idOf: (id) => id,
})

type RowProps = { id: string; level: number; isOpen?: boolean; children: ReactNode }

/** The tree has the focus, the keys and the clicks. */
export function PayloadRow({ id, level, isOpen, children }: RowProps) {
  const { chosen, idOf } = use(DrawingContext)
  return (
    <div
      id={idOf(id)}
      data-node={id}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-selected={id === chosen}
      aria-expanded={isOpen}
      className={`group/row relative scroll-my-12 rounded-xs pl-3.5 break-all whitespace-pre-wrap hover:bg-hover aria-selected:bg-selected ${isOpen === undefined ? '' : 'cursor-pointer'}`}
    >
      {isOpen !== undefined && (
        <svg
          viewBox="0 0 16 16"
          aria-hidden="true"
          className={`absolute top-1 left-0 size-3 text-faint ${isOpen ? 'rotate-90' : ''}`}
        >
          <path d="m6 4 4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
      )}
      {children}
    </div>
  )
}
