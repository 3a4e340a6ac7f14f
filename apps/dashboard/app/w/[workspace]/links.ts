/** Every address of the dashboard is written here, so that a page and the links to it cannot drift apart. */

type Params = Record<string, string | null | undefined>

function withParams(path: string, params: Params) {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value) search.set(name, value)
  return search.size > 0 ? `${path}?${search}` : path
}

export function linkToThread(id: string, focus: { step?: string; attempt?: string | null } = {}) {
  return withParams(`/threads/${encodeURIComponent(id)}`, focus)
}

export function linkToThreads(filter: Params = {}) {
  return withParams('/threads', filter)
}

export function linkToAttempts(filter: Params = {}) {
  return withParams('/attempts', filter)
}

/** A key is shown for one step name: the name is part of a step's identity. */
export function linkToKey(key: string, name?: string | null, focus: { attempt?: string | null } = {}) {
  return withParams('/keys', { key, name, ...focus })
}

export function linkToCollision(attemptId: string) {
  return `/collisions/${encodeURIComponent(attemptId)}`
}

export function linkToExplorer() {
  return '/explorer'
}
