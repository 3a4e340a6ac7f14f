import { expect, type Locator } from '@playwright/test'

/** Looks at a row's cells by the words at the head of their columns. */
export async function expectCells(table: Locator, row: Locator, cells: Record<string, string>) {
  await expect(row).toBeVisible()
  const heads = await table.getByRole('columnheader').allTextContents()
  for (const [name, text] of Object.entries(cells)) {
    expect(heads).toContain(name)
    await expect(row.getByRole('cell').nth(heads.indexOf(name)), name).toHaveText(text)
  }
}
