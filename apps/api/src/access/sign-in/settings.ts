/** A provider of sign-ins by OpenID Connect. */
export type OidcSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** What readers know it by. */
  name: string
}

export type SignInSettings = {
  /** The public address of the dashboard: the base of links, and the one origin that signs in. */
  dashboardUrl: string
  /** Signs cookies. Left out: one that the database keeps. */
  secret: string | undefined
  oidc: OidcSettings | undefined
}
