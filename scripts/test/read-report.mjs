/** What Node's own runner wrote as TAP. */
export function readTap(text) {
  const read = (word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))[1])
  return {
    passed: read('pass'),
    failed: read('fail') + read('cancelled'),
    skipped: read('skipped') + read('todo'),
    failures: readTapFailures(text),
  }
}

function readTapFailures(text) {
  const failed = /^( *)not ok \d+ - (?!.* # (?:SKIP|TODO))(.*)\n((?:\1 .*\n)*)/gm
  return [...text.matchAll(failed)].map(([, , title, details]) => ({ title, message: details }))
}

/** What Vitest wrote as JSON. A file that could not even be loaded has failed without a single test. */
export function readVitest(text) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(text)
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.filter(({ status }) => status === 'failed')
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
    failures: [
      ...broken.map(({ name, message }) => ({ title: name, message })),
      ...failed.map(({ fullName, failureMessages }) => ({
        title: fullName,
        message: failureMessages.join('\n'),
      })),
    ],
  }
}

/** What Playwright wrote as JSON. An error may belong to no test: a page that could not be served, a broken file. */
export function readPlaywright(text) {
  const { stats, errors, suites } = JSON.parse(text)
  const unexpected = suites.flatMap(listSpecs).filter(({ ok }) => !ok)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [
      ...errors.map(({ message, location }) => ({ title: location?.file ?? 'outside of a story', message })),
      ...unexpected.map(({ file, line, title, tests }) => ({
        title: `${file}:${line} › ${title}`,
        message: tests
          .flatMap(({ results }) => results.flatMap((result) => result.errors))
          .map(({ message }) => message)
          .join('\n'),
      })),
    ],
  }
}

function listSpecs({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(listSpecs)]
}
