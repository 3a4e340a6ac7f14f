const reasons = new Map([
  ['expired', 'This sign-in took too long, or was begun in another browser. Try again.'],
  ['provider', 'The provider did not sign you in. Try again in a moment.'],
  ['unverified', 'You were not let in: the provider has not verified your e-mail address.'],
])

/** Why the API sent a reader back who wanted to sign in by the provider. */
export function describeRefusal(reason: string | undefined) {
  const stranger =
    'You were not let in: no member has the e-mail address that the provider gave, and no invitation is for it. ' +
    'If you have the link of an invitation, open it.'
  return reasons.get(reason ?? '') ?? stranger
}
