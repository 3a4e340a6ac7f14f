export type FieldChange = {
  path: string
  before?: unknown
  after?: unknown
  beforeAbsent: boolean
  afterAbsent: boolean
}

type Props = { changes: FieldChange[]; printValue: (value: unknown) => string }

/** The step's value and the call's, field by field. A side that is not there is said to be absent, not empty. */
export function FieldChanges({ changes, printValue }: Props) {
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
        {changes.map((change) => (
          <tr key={change.path} className="border-t align-baseline">
            <th scope="row" className="text-code break-all py-1.5 pr-3 font-semibold">
              {change.path}
            </th>
            <td className="py-1.5 pr-3">
              <Side absent={change.beforeAbsent} text={printValue(change.before)} />
            </td>
            <td className="py-1.5">
              <Side absent={change.afterAbsent} text={printValue(change.after)} differs />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
