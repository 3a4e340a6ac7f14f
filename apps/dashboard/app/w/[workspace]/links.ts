import type { WorkspacePath } from '../../../addresses/workspace.ts'

/** Every page of a workspace is named here, so that a page and the links to it cannot drift apart. */

type Params = Record<string, string | null | undefined>

function write(path: string, params: Params = {}) {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value) search.set(name, value)
  return (search.size > 0 ? `${path}?${search}` : path) as WorkspacePath
}

/** `search` as nuqs writes it: with its ?, or empty. */
export function addSearch(path: WorkspacePath, search: string) {
  return `${path}${search}` as WorkspacePath
}

export function linkToLookup() {
  return write('/')
}

export function linkToThread(id: string, focus: { step?: string; attempt?: string | null } = {}) {
  return write(`/threads/${encodeURIComponent(id)}`, focus)
}

export function linkToThreads(filter: Params = {}) {
  return write('/threads', filter)
}

export function linkToAttempts(filter: Params = {}) {
  return write('/attempts', filter)
}

/** A key is shown for one step name: the name is part of a step's identity. */
export function linkToKey(key: string, name?: string | null, focus: { attempt?: string | null } = {}) {
  return write('/keys', { key, name, ...focus })
}

export function linkToCollision(attemptId: string) {
  return write(`/collisions/${encodeURIComponent(attemptId)}`)
}

export function linkToSettings(page: 'account' | 'keys' | 'members' | 'audit') {
  return write(`/settings/${page}`)
}

export function linkToExplorer() {
  return write('/explorer')
}
