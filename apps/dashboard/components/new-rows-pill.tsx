import { Button } from 'react-aria-components/Button'

type Props = { count: number; more: boolean; onPress: () => void }

/** New rows wait behind this, over the list: nothing moves under the pointer until the reader asks. */
export function NewRowsPill({ count, more, onPress }: Props) {
  return (
    <div
      aria-live="polite"
      className="pointer-events-none absolute inset-x-0 top-11 z-30 flex justify-center"
    >
      {count > 0 && (
        <Button
          onPress={onPress}
          className="numeric pointer-events-auto inline-flex h-7 items-center gap-1.5 rounded-full bg-accent px-3 text-xs font-semibold text-on-accent shadow-overlay hover:bg-accent-strong"
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5">
            <path
              d="M8 13V3M4 7l4-4 4 4"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinecap="round"
            />
          </svg>
          {count}
          {more && '+'} new
        </Button>
      )}
    </div>
  )
}
