'use client'

import { type ReactNode, useRef } from 'react'
import { FieldError, type FieldErrorRenderProps } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField as AriaTextField, type TextFieldProps } from 'react-aria-components/TextField'
import { useEarlyText } from './use-early-text.ts'

type Props = Omit<TextFieldProps, 'children' | 'className'> & {
  label: string
  hint?: ReactNode
  placeholder?: string
}

/** What is wrong stands where the hint stood: nothing moves away from under a press on the button below. */
export function TextField({ label, hint, placeholder = '', ...props }: Props) {
  const describe = ({ validationDetails, validationErrors }: FieldErrorRenderProps) => {
    if (validationDetails.valueMissing) return 'This is needed.'
    if (validationDetails.tooShort) return `At least ${props.minLength} characters.`
    return validationDetails.patternMismatch && hint ? hint : validationErrors.join(' ')
  }
  const input = useRef<HTMLInputElement>(null)
  useEarlyText(input)
  return (
    <AriaTextField {...props} className="group flex flex-col gap-1">
      <Label className="text-xs font-medium">{label}</Label>
      <Input
        ref={input}
        autoFocus={props.autoFocus}
        placeholder={placeholder}
        className="h-8 w-full rounded-md border border-line-strong bg-canvas px-2.5 placeholder:text-faint data-invalid:border-collided"
      />
      <div className="min-h-4.5 text-xs">
        {hint && (
          <Text slot="description" className="text-muted group-data-invalid:hidden">
            {hint}
          </Text>
        )}
        <FieldError className="text-collided">{describe}</FieldError>
      </div>
    </AriaTextField>
  )
}
