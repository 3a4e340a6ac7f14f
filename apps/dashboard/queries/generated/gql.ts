/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Attempt($id: ID!) {\n  attempt(id: $id) {\n    ...AttemptDetail\n  }\n}\n\nfragment AttemptDetail on Attempt {\n  id\n  outcome\n  status\n  context\n  result\n  error\n  executionId\n  resent\n  resultDiverged\n  afterEnd\n  service\n  traceId\n  startedAt\n  finishedAt\n  recordedAt\n  changes {\n    path\n    before\n    after\n    beforeAbsent\n    afterAbsent\n  }\n  thread {\n    id\n    label\n    key\n  }\n  step {\n    id\n    name\n    status\n    idempotencyKey\n    keyKind\n    keyScope\n    fingerprint\n    result\n    firstRecordedAt\n    counts {\n      calls\n      executions\n    }\n    thread {\n      id\n    }\n  }\n}": typeof types.AttemptDocument,
    "query Attempts($filter: AttemptFilter, $first: Int!, $after: String) {\n  attempts(filter: $filter, first: $first, after: $after) {\n    countUpTo10k\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...AttemptRow\n    }\n  }\n}\n\nfragment AttemptRow on Attempt {\n  id\n  outcome\n  status\n  resent\n  resultDiverged\n  afterEnd\n  service\n  executionId\n  recordedAt\n  thread {\n    id\n    label\n    key\n  }\n  step {\n    id\n    name\n    idempotencyKey\n  }\n}\n\nsubscription AttemptRecorded($filter: AttemptFilter) {\n  attemptRecorded(filter: $filter) {\n    id\n  }\n}": typeof types.AttemptsDocument,
    "query Lookup($text: String!, $first: Int!) {\n  lookup(text: $text, first: $first) {\n    matched\n    node {\n      __typename\n      ... on Thread {\n        id\n        key\n        label\n        status\n        startedAt\n      }\n      ... on Step {\n        id\n        name\n        idempotencyKey\n        stepStatus: status\n        firstRecordedAt\n        thread {\n          id\n          label\n          key\n        }\n      }\n      ... on Attempt {\n        id\n        outcome\n        recordedAt\n        executionId\n        step {\n          id\n          name\n        }\n        thread {\n          id\n          label\n          key\n        }\n      }\n    }\n  }\n}": typeof types.LookupDocument,
    "query Threads($filter: ThreadFilter, $first: Int!, $after: String) {\n  threads(filter: $filter, first: $first, after: $after) {\n    countUpTo10k\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...ThreadRow\n    }\n  }\n}\n\nfragment ThreadRow on Thread {\n  id\n  key\n  label\n  status\n  service\n  startedAt\n  lastActivityAt\n  endedAt\n  refs {\n    key\n    value\n  }\n  counts {\n    calls\n    executions\n    deduplicated\n    collided\n  }\n}": typeof types.ThreadsDocument,
};
const documents: Documents = {
    "query Attempt($id: ID!) {\n  attempt(id: $id) {\n    ...AttemptDetail\n  }\n}\n\nfragment AttemptDetail on Attempt {\n  id\n  outcome\n  status\n  context\n  result\n  error\n  executionId\n  resent\n  resultDiverged\n  afterEnd\n  service\n  traceId\n  startedAt\n  finishedAt\n  recordedAt\n  changes {\n    path\n    before\n    after\n    beforeAbsent\n    afterAbsent\n  }\n  thread {\n    id\n    label\n    key\n  }\n  step {\n    id\n    name\n    status\n    idempotencyKey\n    keyKind\n    keyScope\n    fingerprint\n    result\n    firstRecordedAt\n    counts {\n      calls\n      executions\n    }\n    thread {\n      id\n    }\n  }\n}": types.AttemptDocument,
    "query Attempts($filter: AttemptFilter, $first: Int!, $after: String) {\n  attempts(filter: $filter, first: $first, after: $after) {\n    countUpTo10k\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...AttemptRow\n    }\n  }\n}\n\nfragment AttemptRow on Attempt {\n  id\n  outcome\n  status\n  resent\n  resultDiverged\n  afterEnd\n  service\n  executionId\n  recordedAt\n  thread {\n    id\n    label\n    key\n  }\n  step {\n    id\n    name\n    idempotencyKey\n  }\n}\n\nsubscription AttemptRecorded($filter: AttemptFilter) {\n  attemptRecorded(filter: $filter) {\n    id\n  }\n}": types.AttemptsDocument,
    "query Lookup($text: String!, $first: Int!) {\n  lookup(text: $text, first: $first) {\n    matched\n    node {\n      __typename\n      ... on Thread {\n        id\n        key\n        label\n        status\n        startedAt\n      }\n      ... on Step {\n        id\n        name\n        idempotencyKey\n        stepStatus: status\n        firstRecordedAt\n        thread {\n          id\n          label\n          key\n        }\n      }\n      ... on Attempt {\n        id\n        outcome\n        recordedAt\n        executionId\n        step {\n          id\n          name\n        }\n        thread {\n          id\n          label\n          key\n        }\n      }\n    }\n  }\n}": types.LookupDocument,
    "query Threads($filter: ThreadFilter, $first: Int!, $after: String) {\n  threads(filter: $filter, first: $first, after: $after) {\n    countUpTo10k\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...ThreadRow\n    }\n  }\n}\n\nfragment ThreadRow on Thread {\n  id\n  key\n  label\n  status\n  service\n  startedAt\n  lastActivityAt\n  endedAt\n  refs {\n    key\n    value\n  }\n  counts {\n    calls\n    executions\n    deduplicated\n    collided\n  }\n}": types.ThreadsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Attempt($id: ID!) {\n  attempt(id: $id) {\n    ...AttemptDetail\n  }\n}\n\nfragment AttemptDetail on Attempt {\n  id\n  outcome\n  status\n  context\n  result\n  error\n  executionId\n  resent\n  resultDiverged\n  afterEnd\n  service\n  traceId\n  startedAt\n  finishedAt\n  recordedAt\n  changes {\n    path\n    before\n    after\n    beforeAbsent\n    afterAbsent\n  }\n  thread {\n    id\n    label\n    key\n  }\n  step {\n    id\n    name\n    status\n    idempotencyKey\n    keyKind\n    keyScope\n    fingerprint\n    result\n    firstRecordedAt\n    counts {\n      calls\n      executions\n    }\n    thread {\n      id\n    }\n  }\n}"): typeof import('./graphql.ts').AttemptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Attempts($filter: AttemptFilter, $first: Int!, $after: String) {\n  attempts(filter: $filter, first: $first, after: $after) {\n    countUpTo10k\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...AttemptRow\n    }\n  }\n}\n\nfragment AttemptRow on Attempt {\n  id\n  outcome\n  status\n  resent\n  resultDiverged\n  afterEnd\n  service\n  executionId\n  recordedAt\n  thread {\n    id\n    label\n    key\n  }\n  step {\n    id\n    name\n    idempotencyKey\n  }\n}\n\nsubscription AttemptRecorded($filter: AttemptFilter) {\n  attemptRecorded(filter: $filter) {\n    id\n  }\n}"): typeof import('./graphql.ts').AttemptsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Lookup($text: String!, $first: Int!) {\n  lookup(text: $text, first: $first) {\n    matched\n    node {\n      __typename\n      ... on Thread {\n        id\n        key\n        label\n        status\n        startedAt\n      }\n      ... on Step {\n        id\n        name\n        idempotencyKey\n        stepStatus: status\n        firstRecordedAt\n        thread {\n          id\n          label\n          key\n        }\n      }\n      ... on Attempt {\n        id\n        outcome\n        recordedAt\n        executionId\n        step {\n          id\n          name\n        }\n        thread {\n          id\n          label\n          key\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').LookupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Threads($filter: ThreadFilter, $first: Int!, $after: String) {\n  threads(filter: $filter, first: $first, after: $after) {\n    countUpTo10k\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...ThreadRow\n    }\n  }\n}\n\nfragment ThreadRow on Thread {\n  id\n  key\n  label\n  status\n  service\n  startedAt\n  lastActivityAt\n  endedAt\n  refs {\n    key\n    value\n  }\n  counts {\n    calls\n    executions\n    deduplicated\n    collided\n  }\n}"): typeof import('./graphql.ts').ThreadsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
