import { isContainer } from './list-children.ts'

/** RFC 6901: the whole is '', a member /name, its member /name/other. */
export function extendPointer(pointer: string, name: string | number) {
  return `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

export function splitPointer(pointer: string) {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export type Found = { value: unknown }

/** What a pointer leads to; undefined where it leads nowhere, which is not the same as to null. */
export function followPointer(whole: unknown, pointer: string): Found | undefined {
  let value = whole
  for (const name of splitPointer(pointer)) {
    if (!isContainer(value) || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return { value }
}
