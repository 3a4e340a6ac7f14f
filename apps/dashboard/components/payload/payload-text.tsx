/** A text in which what is looked for is marked; in a long one no more than can be seen. */
const mostMarks = 50

export function PayloadText({ text, pattern }: { text: string; pattern: RegExp | null }) {
  if (!pattern?.test(text)) return text
  return splitText(text, pattern).map(({ part, isMatch }, index) =>
    isMatch ? (
      <mark
        key={index}
        className="rounded-xs bg-warning-soft text-ink underline decoration-retried group-aria-selected/row:bg-retried group-aria-selected/row:text-canvas"
      >
        {part}
      </mark>
    ) : (
      part
    ),
  )
}

function splitText(text: string, pattern: RegExp) {
  const parts: { part: string; isMatch: boolean }[] = []
  let rest = text
  while (parts.length < 2 * mostMarks) {
    const match = pattern.exec(rest)
    if (!match) break
    parts.push({ part: rest.slice(0, match.index), isMatch: false }, { part: match[0], isMatch: true })
    rest = rest.slice(match.index + match[0].length)
  }
  return [...parts, { part: rest, isMatch: false }]
}
