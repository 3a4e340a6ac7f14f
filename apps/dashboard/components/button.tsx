'use client'

import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'

const looks = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  danger: 'bg-collided text-on-accent hover:opacity-90',
  plain: 'border bg-surface text-ink hover:border-line-strong hover:bg-hover',
  quiet: 'text-muted hover:bg-sunken hover:text-ink',
}

export function Button({
  look = 'plain',
  className = '',
  ...props
}: Omit<ButtonProps, 'className'> & {
  look?: keyof typeof looks
  className?: string
  ref?: Ref<HTMLButtonElement>
}) {
  return (
    <AriaButton
      {...props}
      className={`inline-flex h-7 items-center gap-1.5 whitespace-nowrap rounded-md px-2.5 text-xs font-medium transition-colors disabled:cursor-default disabled:opacity-50 ${looks[look]} ${className}`}
    />
  )
}
