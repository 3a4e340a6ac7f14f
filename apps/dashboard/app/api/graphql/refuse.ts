/** An error in the shape of every other GraphQL answer, so that clients need to know only one. */
export function refuse(status: number, code: string, message: string) {
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers: noStore })
}

export const noStore = { 'cache-control': 'no-store' }
