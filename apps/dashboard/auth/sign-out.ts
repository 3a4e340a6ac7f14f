import { linkToSignIn } from '../addresses/sign-in.ts'
import { askAuth } from './ask-auth.ts'

/** Loads a new page, so that nothing of what the reader saw stays with this tab. */
export async function signOut() {
  await askAuth('/sign-out', {})
  window.location.replace(linkToSignIn())
}
