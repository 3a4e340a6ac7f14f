import { isExactNumber, markInexactNumber } from '../ledger/index.ts'

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Where the string that begins at `start` ends: behind its closing quote, or at the end of a broken text. */
const endOfString = (json: string, start: number): number => {
  for (let quote = json.indexOf('"', start + 1); quote !== -1; quote = json.indexOf('"', quote + 1)) {
    let slashes = quote
    while (json.charCodeAt(slashes - 1) === 92) slashes--
    if ((quote - slashes) % 2 === 0) return quote + 1
  }
  return json.length
}

const endOfNumber = (json: string, start: number): number => {
  number.lastIndex = start
  return number.test(json) ? number.lastIndex : start + 1
}

const beginsNumber = (code: number): boolean => code === 45 || (code >= 48 && code <= 57)

/** Puts a marked string in the place of each number that a double cannot hold as it is written. */
export const markNumbers = (json: string): string => {
  let marked = ''
  let copied = 0
  let index = 0
  while (index < json.length) {
    const code = json.charCodeAt(index)
    if (code === 34) {
      index = endOfString(json, index)
    } else if (beginsNumber(code)) {
      const end = endOfNumber(json, index)
      const token = json.slice(index, end)
      if (token !== '-' && !isExactNumber(token)) {
        marked += json.slice(copied, index) + JSON.stringify(markInexactNumber(token))
        copied = end
      }
      index = end
    } else {
      index++
    }
  }
  return copied === 0 ? json : marked + json.slice(copied)
}
