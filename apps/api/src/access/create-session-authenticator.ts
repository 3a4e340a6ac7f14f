import { answerWithin } from '../database/answer-within.ts'
import type { Sql } from '../ledger/index.ts'
import type { Caller } from './caller.ts'
import { findMember } from './find-member.ts'
import { findSession } from './sign-in/find-session.ts'
import type { OpenAuth } from './sign-in/open-auth.ts'

/** The caller, or why there is none. */
export type Admission = Caller | 'NO_SESSION' | 'NO_MEMBER'

export type SessionAuthenticator = {
  /** Says who comes with a session's cookie into which workspace. Throws where the database is away. */
  authenticate: (cookie: string, workspace: string) => Promise<Admission>
  /** The session has ended here: what was remembered of it is not good any more. */
  forget: (cookie: string) => void
}

// So long a session may outlive its end, a member their removal, and a role its change, on each server.
const freshFor = 2_500
const mostAnswers = 1_000

type Answer = { cookie: string; admission: Promise<Admission>; until: number }

type Options = { sql: Sql; openAuth: OpenAuth; patience?: number }

/** Asks the database for a session and its membership at most once in 2.5 s. */
export const createSessionAuthenticator = ({
  sql,
  openAuth,
  patience = 5_000,
}: Options): SessionAuthenticator => {
  const answers = new Map<string, Answer>()

  const find = async (cookie: string, workspace: string): Promise<Admission> => {
    const session = await findSession(openAuth, cookie)
    if (!session) return 'NO_SESSION'
    return (await findMember(sql, { personId: session.personId, workspace })) ?? 'NO_MEMBER'
  }

  const ask = (id: string, cookie: string, workspace: string): Promise<Admission> => {
    const admission = answerWithin(patience, find(cookie, workspace))
    answers.delete(id)
    answers.set(id, { cookie, admission, until: performance.now() + freshFor })
    for (const oldest of answers.keys()) {
      if (answers.size <= mostAnswers) break
      answers.delete(oldest)
    }
    admission.catch(() => answers.delete(id))
    return admission
  }

  return {
    authenticate: (cookie, workspace) => {
      const id = `${cookie} ${workspace}`
      const known = answers.get(id)
      return known && known.until > performance.now() ? known.admission : ask(id, cookie, workspace)
    },
    forget: (cookie) => {
      for (const [id, answer] of answers) if (answer.cookie === cookie) answers.delete(id)
    },
  }
}
