export type FieldDifference = {
  kind: 'changed' | 'added' | 'removed' | 'moved'
  path: string
  /** Where a list item was that moved. */
  from?: string
  before?: unknown
  after?: unknown
}

type Props = { differences: FieldDifference[]; printValue: (value: unknown) => string }

/**
 * The step's value and the call's, field by field. A side that is not there is said to be absent, not empty, and an
 * item that only moved is shown once.
 */
export function FieldChanges({ differences, printValue }: Props) {
  return (
    <table className="w-full table-fixed text-left">
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="w-1/3 pb-1 font-medium">
            Field
          </th>
          <th scope="col" className="pb-1 font-medium">
            Step has
          </th>
          <th scope="col" className="pb-1 font-medium">
            Call says
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ kind, path, from, before, after }) => (
          <tr key={`${kind} ${path}`} className="border-t align-baseline">
            <th scope="row" className="text-code break-all py-1.5 pr-3 font-semibold">
              {path || 'The whole'}
            </th>
            {kind === 'moved' ? (
              <td colSpan={2} className="py-1.5">
                <Side absent={false} text={printValue(after)} />
                <Moved from={from ?? ''} to={path} />
              </td>
            ) : (
              <>
                <td className="py-1.5 pr-3">
                  <Side absent={kind === 'added'} text={printValue(before)} />
                </td>
                <td className="py-1.5">
                  <Side absent={kind === 'removed'} text={printValue(after)} differs />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Places in a list, counted from 0 as in the path. */
export function Moved({ from, to }: { from: string; to: string }) {
  const place = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  return (
    <span className="block text-xs text-muted">
      moved from place {place(from)} to {place(to)}
    </span>
  )
}

function Side({ absent, text, differs = false }: { absent: boolean; text: string; differs?: boolean }) {
  if (absent) return <span className="text-faint italic">absent</span>
  return (
    <span className={`text-code numeric break-all ${differs ? 'font-semibold text-collided' : ''}`}>
      {text}
    </span>
  )
}
