import type { RoleName } from '../components/roles.ts'

/** Who is signed in. */
export type Me = {
  person: { id: string; name: string; email: string; hasPassword: boolean }
  workspaces: { name: string; role: RoleName }[]
}

/** `oidc`: the OpenID Connect provider, where one is set up. */
export type SignInOptions = { oidc: { name: string } | null }
