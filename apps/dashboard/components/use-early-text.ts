import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps what was typed, pasted or filled in before the page's script ran. React takes the field over as the server
 * sent it, and would empty it when it is next rendered (github.com/facebook/react/issues/12955).
 */
export function useEarlyText(field: RefObject<HTMLInputElement | null>) {
  const early = useRef('')
  // Read at once, before anything can render the field again; told when the field's own listeners are there.
  useLayoutEffect(() => {
    const input = field.current
    if (input && input.value !== input.defaultValue) early.current = input.value
  }, [field])
  useEffect(() => {
    if (field.current && early.current) typeInto(field.current, early.current)
    early.current = ''
  }, [field])
}

/** As if it was typed just now. React hears of an input only if its value differs from the one that it set last. */
function typeInto(input: HTMLInputElement, text: string) {
  input.value = ''
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
}
