import { stripVTControlCharacters } from 'node:util'

const mostFailures = 40
const mostLines = 12

/** Says again what failed, for whoever sees only the end of a long log. */
export function describeFailures(failures) {
  const shown = failures.slice(0, mostFailures).map(describeFailure)
  const left = failures.length - shown.length
  return [...shown, ...(left > 0 ? [`✗ and ${left} more`] : [])].join('\n\n')
}

function describeFailure({ suite, title, message = '' }) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim())
  const shown = lines.slice(0, mostLines).map((line) => `  ${line}`)
  return [`✗ ${suite} › ${title}`, ...shown, ...(lines.length > mostLines ? ['  …'] : [])].join('\n')
}
