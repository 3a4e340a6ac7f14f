/** An error in the shape of every other GraphQL answer, so that clients need to know only one. */
export function refuse(status: number, code: string, message: string) {
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers: answerHeaders })
}

/** What an answer holds is its reader's alone, and of no other type than it says. */
export const answerHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
