import { Button } from './button.tsx'
import { formatCount } from './format-number.ts'

type Props = {
  shown: number
  /** Left out where it is not known. */
  total?: number
  what: string
  /** How many pages after the newest this one is, as far as the address remembers. */
  depth: number
  hasOlder: boolean
  onNewer: () => void
  onOlder: () => void
}

export function Pager({ shown, total, what, depth, hasOlder, onNewer, onOlder }: Props) {
  return (
    <nav aria-label="Pages" className="flex h-11 shrink-0 items-center gap-2 border-t bg-canvas px-5">
      <p className="numeric mr-auto text-xs text-muted">
        {formatCount(shown)} {total !== undefined && `of ${formatCount(total)} `}
        {what}
      </p>
      <Button isDisabled={depth === 0} onPress={onNewer}>
        {depth === 1 ? 'Newest' : 'Newer'}
      </Button>
      <Button isDisabled={!hasOlder} onPress={onOlder}>
        Older
      </Button>
    </nav>
  )
}
