import type DataLoader from 'dataloader'

/** Loads a row that a foreign key promises. */
export const findOrThrow = async <Row>(loader: DataLoader<string, Row | null>, id: string): Promise<Row> => {
  const row = await loader.load(id)
  if (row === null) throw new Error(`row ${id} is gone`)
  return row
}
