'use client'

import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'
import { useHydrated } from './use-hydrated.ts'

const looks = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  danger: 'bg-collided text-on-accent hover:opacity-90',
  plain: 'border bg-surface text-ink hover:border-line-strong hover:bg-hover',
  quiet: 'text-muted hover:bg-sunken hover:text-ink',
}

/** One that sends a form waits for the page's script, without which the browser would put a password into the address. */
export function Button({
  look = 'plain',
  className = '',
  isDisabled = false,
  ...props
}: Omit<ButtonProps, 'className'> & {
  look?: keyof typeof looks
  className?: string
  ref?: Ref<HTMLButtonElement>
}) {
  const isHydrated = useHydrated()
  return (
    <AriaButton
      {...props}
      isDisabled={isDisabled || (props.type === 'submit' && !isHydrated)}
      className={`inline-flex h-7 items-center gap-1.5 whitespace-nowrap rounded-md px-2.5 text-xs font-medium transition-colors disabled:cursor-default disabled:opacity-50 ${looks[look]} ${className}`}
    />
  )
}
