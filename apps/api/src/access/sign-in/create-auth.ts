import { betterAuth } from 'better-auth/minimal'
import type { Logger } from 'pino'
import type { Sql } from '../../ledger/index.ts'
import { auditPerson } from './audit-person.ts'
import { addressHeader, cookiePrefix, leastPassword, mostPassword, sessionDays } from './constants.ts'
import { createPasswords } from './create-passwords.ts'
import { ensureSecret } from './ensure-secret.ts'
import { postgresAdapter } from './postgres-adapter.ts'
import type { SignInSettings } from './settings.ts'
import { startSession } from './start-session.ts'

/** better-auth, with no more turned on than what sign-in needs: see which of its addresses are served at all. */
export const createAuth = async (sql: Sql, settings: SignInSettings, log: Logger) => {
  const passwords = createPasswords()
  return betterAuth({
    appName: 'Stepledger',
    baseURL: new URL('/api/auth', settings.dashboardUrl).href,
    basePath: '/api/auth',
    secret: settings.secret ?? (await ensureSecret(sql)),
    trustedOrigins: [new URL(settings.dashboardUrl).origin],
    database: postgresAdapter(sql),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    user: { modelName: 'people' },
    session: {
      modelName: 'sessions',
      fields: { userId: 'personId' },
      expiresIn: sessionDays * 86_400,
      disableSessionRefresh: true,
    },
    account: { modelName: 'sign_in_accounts', fields: { userId: 'personId' } },
    verification: { modelName: 'verifications' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: leastPassword,
      maxPasswordLength: mostPassword,
      password: passwords,
    },
    databaseHooks: {
      session: {
        create: {
          after: async ({ userId, ipAddress }) =>
            auditPerson(sql, { personId: userId, action: 'SIGNED_IN', address: ipAddress || null }),
        },
      },
    },
    advanced: {
      cookiePrefix,
      // Requests come as JSON, which another site cannot send, and from one origin: the door sees to that.
      disableCSRFCheck: true,
      disableOriginCheck: false,
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
    },
    // What went wrong is answered and logged by the server that this is a part of, which tells no secrets.
    onAPIError: { throw: true },
    logger: { level: 'error', log: (_, message) => log.debug({ message }, 'sign-in') },
    plugins: [startSession],
  })
}

export type Auth = Awaited<ReturnType<typeof createAuth>>
