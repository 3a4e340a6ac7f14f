const grave = new Set(['high', 'critical'])

/**
 * The grave advisories that no exception speaks of, a line each. `report` is what `pnpm audit --json` prints. Throws
 * where it is not such a report: nothing found is something else than nothing asked.
 */
export function judgeAdvisories(report, { advisories: exceptions }, now = new Date()) {
  if (typeof report?.advisories !== 'object') throw new Error('this is no report of an audit')
  return Object.values(report.advisories)
    .filter(({ severity }) => grave.has(severity))
    .filter((advisory) => !exceptions.some((one) => isExcepted(one, advisory, now)))
    .map(
      ({ severity, module_name, vulnerable_versions, title, url }) =>
        `${module_name} ${vulnerable_versions}, ${severity}: ${title} (${url})`,
    )
}

function isExcepted({ id, package: name, until }, { github_advisory_id, module_name }, now) {
  return id === github_advisory_id && name === module_name && now <= new Date(until)
}
