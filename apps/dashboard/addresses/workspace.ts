declare const mark: unique symbol

/** An address without its workspace, e.g. /threads. Only the list of links makes one, and only Link and useOpen take it. */
export type WorkspacePath = string & { readonly [mark]: true }

/** The workspace that an address names, and what follows it. */
export function splitAddress(pathname: string) {
  const [, workspace, path] = pathname.match(/^\/w\/([^/]+)(\/.*)?$/) ?? []
  return workspace ? { workspace, path: path ?? '/' } : null
}

export function joinAddress(workspace: string, path: WorkspacePath) {
  return path === '/' || path.startsWith('/?') ? `/w/${workspace}${path.slice(1)}` : `/w/${workspace}${path}`
}

export function linkToWorkspace(workspace: string) {
  return `/w/${workspace}`
}

/** Keeps which workspace was open last. */
export const workspaceCookie = 'stepledger-workspace'
