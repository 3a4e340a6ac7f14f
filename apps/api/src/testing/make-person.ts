import { randomInt, randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { MemberRole } from '../access/caller.ts'
// A server loads it when a person first comes, and answers within 4.5 s: a test's loader can take longer than that.
import '../access/sign-in/create-auth.ts'
import type { Sql } from '../database/connect.ts'
import type { Workspace } from '../ledger/index.ts'
import { type Answer, readAnswer, type TestApp } from './start-app.ts'

export type TestPerson = {
  id: string
  name: string
  email: string
  password: string
  /** As a browser sends it. */
  cookie: string
  /** The name of the workspace that they were made for. */
  workspace: string
}

export const password = 'correct horse battery staple'
let passwordHash: Promise<string> | undefined

/** Somewhere to come from, so that the attempts of one test do not count against another's. */
export const makeAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

type Choice = { workspace: Workspace; role: MemberRole; name?: string; email?: string }

/** Someone with a password and a role in a workspace, who has not signed in. */
export const addPerson = async (
  sql: Sql,
  { workspace, role, name = 'Ada Lovelace', email = `${randomUUID()}@example.com` }: Choice,
): Promise<Omit<TestPerson, 'cookie'>> => {
  passwordHash ??= hashPassword(password)
  const hash = await passwordHash
  const [row] = await sql<{ id: string; workspace: string }[]>`
    with person as (
      insert into people (name, email) values (${name}, ${email}) returning id
    ), account as (
      insert into sign_in_accounts (person_id, provider_id, account_id, password)
      select id, 'credential', id::text, ${hash} from person
    ), membership as (
      insert into memberships (workspace_id, person_id, role) select ${workspace.id}, id, ${role} from person
    )
    select person.id, w.name as workspace from person, workspaces w where w.id = ${workspace.id}`
  if (!row) throw new Error('no person was made')
  return { ...row, name, email, password }
}

/** What a link for one use carries. */
export const tokenOf = (link: string): string => new URL(link).hash.slice(1)

/** Sends JSON to /auth, from an address of its own unless told otherwise. */
export const postAuth = (
  { url }: { url: string },
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${url}/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': makeAddress(), ...headers },
    body: JSON.stringify(body),
  })

/** Of an answer's cookies what a browser would send back. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')

export const signIn = async (
  app: { url: string },
  credentials: Pick<TestPerson, 'email' | 'password'>,
): Promise<string> => {
  const { email, password } = credentials
  const response = await postAuth(app, '/sign-in/email', { email, password })
  if (!response.ok) throw new Error(`sign-in failed: ${await response.text()}`)
  return cookieOf(response)
}

/** Someone with a role in a workspace, who is signed in. */
export const makePerson = async (app: TestApp, choice: Choice): Promise<TestPerson> => {
  const person = await addPerson(app.sql, choice)
  return { ...person, cookie: await signIn(app, person) }
}

/** A request to /graphql as the dashboard makes it for a person. */
export const requestAs = async (
  { url }: { url: string },
  { cookie, workspace }: { cookie: string; workspace: string },
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> =>
  readAnswer(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        cookie,
        'x-stepledger-workspace': workspace,
        'content-type': 'application/json',
        'x-forwarded-for': '192.0.2.7',
      },
      body: JSON.stringify({ query, variables }),
    }),
  )
