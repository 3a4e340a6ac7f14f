import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    templateName: string
  }
}

const startPrivate = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const { startLocalPostgres } = await import('@stepledger/local-postgres')
  const directory = await mkdtemp(join(tmpdir(), 'stepledger-test-'))
  const postgres = await startLocalPostgres({ directory, settings: { fsync: 'off', max_connections: '300' } })
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** One PostgreSQL for the whole run, and in it a migrated template that each test's database is cloned from. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env.TEST_DATABASE_URL
  const postgres = given ? { url: given, stop: async () => {} } : await startPrivate()
  const templateName = `template_${process.pid}`
  const admin = connect(postgres.url, { connections: 1 })
  await admin.unsafe(`create database ${templateName}`)
  const template = connect(withDatabase(postgres.url, templateName), { connections: 1 })
  await migrate(template)
  await template.end()
  project.provide('postgresUrl', postgres.url)
  project.provide('templateName', templateName)
  return async () => {
    await admin.unsafe(`drop database ${templateName} with (force)`)
    await admin.end()
    await postgres.stop()
  }
}

export const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
