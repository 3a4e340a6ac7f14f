export type SignInSettings = {
  /** The public address of the dashboard: the base of links, and the one origin that signs in. */
  dashboardUrl: string
  /** Signs cookies. Left out: one that the database keeps. */
  secret: string | undefined
}
