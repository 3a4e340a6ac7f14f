import { Failure } from '../failure.ts'

/** Which columns of the input mean what. All others are context. */
export interface Columns {
  thread: string
  step: string
  key?: string
  service?: string
  time?: string
  status?: string
  /** Columns by the names of the references that they hold. */
  refs: Readonly<Record<string, string>>
}

export function listColumns({ refs, ...columns }: Columns): string[] {
  return [...Object.values(columns), ...Object.values(refs)]
}

/** Refuses a column that the input does not have before anything is recorded. */
export function checkColumns(asked: Columns, present: readonly string[]): void {
  const missing = listColumns(asked).find((column) => !present.includes(column))
  if (missing === undefined) return
  const delimited = present.length === 1 ? ' Is it divided by another character? See --delimiter.' : ''
  throw new Failure(`there is no column "${missing}". The input has ${present.join(', ')}.${delimited}`)
}
