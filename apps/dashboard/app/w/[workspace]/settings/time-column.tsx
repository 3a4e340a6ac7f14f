import type { ListColumn } from '../../../../components/data-table.tsx'
import { Time } from '../../../../components/time.tsx'

type Times<Field extends string> = { [field in Field]: string | null }

/** A time to the second; `missing` stands where there is none. */
export function timeColumn<Field extends string, Row extends Times<Field>>(
  header: string,
  field: Field,
  missing = '',
): ListColumn<Row> {
  return {
    id: field,
    header,
    cell: ({ row }) => {
      const instant = row.original[field]
      return instant === null ? (
        <span className="text-faint">{missing}</span>
      ) : (
        <Time instant={instant} precision="s" />
      )
    },
    meta: { className: 'w-41' },
  }
}
