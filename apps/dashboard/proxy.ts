import { type NextRequest, NextResponse } from 'next/server'
import { addressHeader, workspaceHeader } from './addresses/headers.ts'
import { splitAddress, workspaceCookie } from './addresses/workspace.ts'
import { writePolicy } from './content-policy.ts'
import { readEnvironment } from './environment.ts'

/** Gives each page a policy with a fresh nonce, and the workspace that its address names, for all that it asks. */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const { workspace, path } = splitAddress(pathname) ?? {}
  const policy = writePolicy({
    nonce: btoa(crypto.randomUUID()),
    isExplorer: path === '/explorer',
    isDevelopment: process.env.NODE_ENV === 'development',
  })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set(addressHeader, `${pathname}${search}`)
  if (workspace) headers.set(workspaceHeader, workspace)
  else headers.delete(workspaceHeader)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  const isSecure = readEnvironment().publicUrl.protocol === 'https:'
  if (isSecure) response.headers.set('strict-transport-security', 'max-age=31536000')
  // A page that is left may still be fetching: only one that is opened is the one that was open last.
  const isFetched = request.headers.get('sec-fetch-dest') === 'empty'
  if (workspace && !isFetched && workspace !== request.cookies.get(workspaceCookie)?.value) {
    const settings = { httpOnly: true, sameSite: 'lax', secure: isSecure, maxAge: 31_536_000 } as const
    response.cookies.set(workspaceCookie, workspace, settings)
  }
  return response
}

export const config = { matcher: ['/((?!api/|_next/static|_next/image|icon.svg).*)'] }
