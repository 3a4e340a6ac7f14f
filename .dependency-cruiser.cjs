/** Who may import whom: the table of ARCHITECTURE.md. `path` is matched against paths from the root. */

const npm = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`
const tests = '\\.test\\.tsx?$|/testing/'

const forbid = (name, from, to) => ({ name, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid('schema-imports-nothing', { path: '^packages/schema/' }, { pathNot: '^packages/schema/' }),
    forbid(
      'sdk-stands-alone',
      { path: '^packages/sdk/' },
      { path: '^(apps|demo|e2e|bench|faults|packages/(?!sdk/))|(^|node_modules/)@stepledger/' },
    ),
    forbid(
      'sdk-has-no-runtime-dependency',
      { path: '^packages/sdk/src/', pathNot: tests },
      { path: '(^|/)node_modules/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'local-postgres-stands-alone',
      { path: '^packages/local-postgres/' },
      { path: '^(apps|demo|e2e|bench|faults)/' },
    ),
    forbid('cli-from-outside', { path: '^packages/cli/' }, { path: '^(apps|demo|e2e|bench|faults)/' }),
    forbid('api-not-dashboard', { path: '^apps/api/' }, { path: '^apps/dashboard/' }),
    forbid('dashboard-not-api', { path: '^apps/dashboard/' }, { path: '^apps/api/' }),
    forbid('dashboard-no-database', { path: '^apps/dashboard/' }, { path: npm('postgres') }),
    // It reads the tables, so that what callers were told is held to something other than the API's own word.
    forbid('faults-from-outside', { path: '^faults/' }, { path: '^(apps|demo|e2e|bench)/' }),
    // Stories sign in by the provider that the API's tests sign in by.
    forbid(
      'from-outside',
      { path: '^(demo|e2e)/' },
      { path: `^apps/|${npm('postgres')}`, pathNot: '^apps/api/src/testing/start-provider\\.ts$' },
    ),
    forbid(
      'ledger-knows-no-transport',
      { path: '^apps/api/src/ledger/', pathNot: tests },
      {
        path: `^apps/api/src/(graphql|http|database)/|^apps/api/src/environment|${npm('graphql', '@apollo')}|^(node:)?https?$`,
      },
    ),
    forbid(
      'ledger-postgres-as-type',
      { path: '^apps/api/src/ledger/', pathNot: tests },
      { path: npm('postgres'), dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'graphql-no-database',
      { path: '^apps/api/src/graphql/', pathNot: tests },
      { path: '^apps/api/src/database/' },
    ),
    forbid(
      'graphql-postgres-as-type',
      { path: '^apps/api/src/graphql/', pathNot: tests },
      { path: npm('postgres'), dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'graphql-by-the-door-of-the-ledger',
      { path: '^apps/api/src/graphql/' },
      { path: '^apps/api/src/ledger/', pathNot: '^apps/api/src/ledger/index\\.ts$' },
    ),
    forbid(
      'components-no-queries',
      { path: '^apps/dashboard/components/' },
      { path: '^apps/dashboard/(queries|app)/' },
    ),
    // Its Link puts the workspace in front of every address.
    forbid(
      'links-name-their-workspace',
      { path: '^apps/dashboard/(app/w|components)/', pathNot: '^apps/dashboard/components/link\\.tsx$' },
      { path: '(^|node_modules/)next/link(\\.|$)' },
    ),
    // A type is gone at run time: an arrow back that carries only types closes no circle.
    forbid('no-cycle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid(
      'no-orphan',
      {
        orphan: true,
        pathNot: [
          '(^|/)[^/]+\\.config\\.(ts|mjs)$',
          '\\.d\\.ts$',
          // Next and Vitest find these by their name and place.
          '^apps/dashboard/app/.*(page|layout|route|loading|error|not-found)\\.tsx?$',
          '^apps/dashboard/(proxy|instrumentation)\\.ts$',
          '^[^/]+\\.cjs$',
          '(^|/)(codegen\\.ts|build\\.mjs)$',
        ],
      },
      {},
    ),
    forbid('no-undeclared-package', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    // The generator imports types from a package that has nothing but types.
    forbid('no-unresolvable', { pathNot: '/generated/' }, { couldNotResolve: true }),
    forbid(
      'no-development-package-at-run-time',
      { path: '^(apps|packages)/[^/]+/(src|addresses|app|auth|components|queries)/', pathNot: tests },
      // GraphiQL is in the browser's bundle alone: a server that has been built does without its 150 MB.
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('graphiql') },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    // Seen as what is imported, never looked into.
    doNotFollow: { path: '(^|/)(node_modules|dist|\\.next|\\.turbo)/' },
    // Written by Next, and not kept: it names what the last build left.
    exclude: { path: 'next-env\\.d\\.ts$' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
