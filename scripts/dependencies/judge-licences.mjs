/**
 * What is wrong with the licences of installed packages: one line for each package whose licence is neither on the list
 * nor excepted. `installed` is what `pnpm licenses list --json` prints: licence → packages.
 */
export function judgeLicences(installed, { licences, exceptions }, now = new Date()) {
  return Object.entries(installed).flatMap(([expression, packages]) =>
    packages.flatMap(({ name }) => {
      const allowed = (licence) =>
        licences.includes(licence) || exceptions.some((one) => isExcepted(one, { licence, name }, now))
      return isAllowed(expression, allowed) ? [] : [`${name}: ${expression}`]
    }),
  )
}

/** An SPDX expression without nesting: of what is joined by OR one will do, of what is joined by AND all are needed. */
function isAllowed(expression, allowed) {
  const choices = expression.replace(/[()]/g, '').split(/ OR /i)
  return choices.some((choice) => choice.split(/ AND /i).every((licence) => allowed(licence.trim())))
}

function isExcepted({ licence: excepted, packages, until }, { licence, name }, now) {
  return excepted === licence && now <= new Date(until) && packages.some((pattern) => matches(pattern, name))
}

function matches(pattern, name) {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
