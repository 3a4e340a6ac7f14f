import { parseAsString } from 'nuqs'

export const explorerSearch = {
  query: parseAsString,
  variables: parseAsString,
}

/** Beyond this an address would be longer than servers take: the link then opens the explorer as the reader left it. */
const longest = 4_000

export function toAddress(text: string) {
  return text.length > 0 && text.length <= longest ? text : null
}
