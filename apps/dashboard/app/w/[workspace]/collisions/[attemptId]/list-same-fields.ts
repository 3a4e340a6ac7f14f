import { isLosslessNumber } from 'lossless-json'

/** The top-level fields of a context, as JSON Pointers, in which and under which nothing differs. */
export function listSameFields(
  context: unknown,
  changes: { path: string }[],
): [path: string, value: unknown][] {
  if (typeof context !== 'object' || context === null || isLosslessNumber(context)) return []
  const differing = changes.map(({ path }) => `${path}/`)
  if (differing.includes('/')) return []
  return Object.entries(context)
    .map(([name, value]): [string, unknown] => [
      `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      value,
    ])
    .filter(([path]) => !differing.some((change) => change.startsWith(`${path}/`)))
}
