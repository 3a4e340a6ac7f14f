import { linkToWorkspace } from '../../../../addresses/workspace.ts'
import { type RoleName, roles } from '../../../../components/roles.ts'

type Props = { workspaces: { name: string; role: RoleName | null }[]; current: string }

/** Each loads a page of its own: nothing of one workspace is kept under another. */
export function WorkspaceList({ workspaces, current }: Props) {
  return (
    <nav aria-label="Workspaces">
      <h2 className="mb-1 text-2xs text-muted">Workspaces</h2>
      <ul className="-mx-2 max-h-60 overflow-y-auto">
        {workspaces.map(({ name, role }) => (
          <li key={name}>
            <a
              href={linkToWorkspace(name)}
              aria-current={name === current ? 'true' : undefined}
              className="flex items-center gap-2 rounded-md px-2 py-1.5 hover:bg-sunken aria-[current]:bg-selected aria-[current]:font-medium"
            >
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {role && <span className="text-xs font-normal text-muted">{roles[role].word}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
