export interface Line {
  number: number
  text: string
  /** How many bytes of the input end with it. */
  end: number
  bytes: number
  fault?: string
}

/** More than any row can have that the ledger takes. */
export const mostBytes = 512 * 1024

const lineFeed = 10
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** The lines of a text in UTF-8. One that is too long, or no UTF-8, comes with its fault, and the others after it. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0
  let end = 0
  let bytes = 0
  let parts: Uint8Array[] = []

  function add(part: Uint8Array) {
    bytes += part.length
    if (bytes <= mostBytes) parts.push(part)
  }

  function take(): Line {
    end += bytes
    number++
    const decoded = decode(parts, bytes)
    // The byte order mark, which spreadsheets put before the first word.
    if (number === 1) decoded.text = decoded.text.replace(/^\uFEFF/, '')
    const line = { number, end, bytes, ...decoded }
    parts = []
    bytes = 0
    return line
  }

  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, at + 1))
      from = at + 1
      yield take()
    }
    add(chunk.subarray(from))
  }
  if (bytes > 0) yield take()
}

function decode(parts: readonly Uint8Array[], bytes: number): { text: string; fault?: string } {
  const line = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
  if (bytes > mostBytes) return { text: lenient.decode(line), fault: `longer than ${mostBytes / 1024} KiB` }
  try {
    return { text: trimEnding(strict.decode(line)) }
  } catch {
    return { text: trimEnding(lenient.decode(line)), fault: 'not UTF-8' }
  }
}

function trimEnding(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}
