import { afterAll } from 'vitest'
import { createDatabase, type TestDatabase } from './create-database.ts'
import { type AppChoice, startApp, type TestApp } from './start-app.ts'

/** A database and a server of a test file's own, until its last test has ended. */
export const useApp = async (choice: AppChoice = {}): Promise<{ database: TestDatabase; app: TestApp }> => {
  const database = await createDatabase()
  const app = await startApp(database.url, choice)
  afterAll(async () => {
    await app.stop()
    await database.drop()
  })
  return { database, app }
}
