import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { type Answer, createKey, post, request } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'

const { database, app } = await useApp()
const key = await createKey(database.sql, database.workspace)

const recordStep = `mutation RecordStep($input: RecordStepInput!) {
  recordStep(input: $input) { outcome step { context result } }
}`
const recordSteps = `mutation RecordSteps($input: [RecordStepInput!]!) {
  recordSteps(input: $input) {
    __typename
    ... on RecordStepPayload { outcome }
    ... on RecordStepError { code message path }
  }
}`
const claimStep = 'mutation ($input: ClaimStepInput!) { claimStep(input: $input) { outcome } }'
const startThread = 'mutation ($input: StartThreadInput!) { startThread(input: $input) { created } }'

const step = (changes: object = {}) => ({
  threadKey: 'order:1',
  name: 'charge',
  status: 'SUCCESS',
  ...changes,
})

const countRows = async (): Promise<number> => {
  const [row] = await database.sql`
    select
      (select count(*) from threads) + (select count(*) from refs)
      + (select count(*) from steps) + (select count(*) from attempts) as rows`
  return Number(row?.rows)
}

/** Whatever is sent here is refused: nothing is written, and the next call is served. */
afterEach(async () => {
  expect(await countRows()).toBe(0)
  expect((await request(app, key, '{ __typename }')).data).toEqual({ __typename: 'Query' })
})

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = { a: value }
  return value
}

describe('a call that the rules refuse', () => {
  test.each<[string, object, string, string | undefined]>([
    ['an empty key', step({ idempotencyKey: '' }), 'KEY_INVALID', 'idempotencyKey'],
    ['a key of white space', step({ idempotencyKey: ' \u2003 ' }), 'KEY_INVALID', 'idempotencyKey'],
    ['a key of 256 characters', step({ idempotencyKey: 'k'.repeat(256) }), 'KEY_INVALID', 'idempotencyKey'],
    ['a key with a line break', step({ idempotencyKey: 'a\nb' }), 'KEY_INVALID', 'idempotencyKey'],
    ['an empty thread key', step({ threadKey: '' }), 'KEY_INVALID', 'threadKey'],
    ['a thread key with a tab', step({ threadKey: 'a\tb' }), 'KEY_INVALID', 'threadKey'],
    ['an empty name', step({ name: '' }), 'NAME_INVALID', 'name'],
    ['a name of 201 characters', step({ name: 'n'.repeat(201) }), 'NAME_INVALID', 'name'],
    ['a name with a control character', step({ name: 'a\u0085' }), 'NAME_INVALID', 'name'],
    ['a context that is a list', step({ context: [1] }), 'CONTEXT_INVALID', 'context'],
    ['a context that is a text', step({ context: 'x' }), 'CONTEXT_INVALID', 'context'],
    ['a context that is a number', step({ context: 0 }), 'CONTEXT_INVALID', 'context'],
    [
      'a field that is no JSON Pointer',
      step({ fingerprintFields: ['a'] }),
      'CONTEXT_INVALID',
      'fingerprintFields.0',
    ],
    [
      'a context over 64 KiB',
      step({ context: { a: 'ä'.repeat(32 * 1024) } }),
      'CONTEXT_TOO_LARGE',
      'context',
    ],
    ['a result over 64 KiB', step({ result: 'x'.repeat(64 * 1024) }), 'CONTEXT_TOO_LARGE', 'result'],
    ['an error over 64 KiB', step({ error: ['x'.repeat(64 * 1024)] }), 'CONTEXT_TOO_LARGE', 'error'],
    ['a context of 33 levels', step({ context: nested(33) }), 'CONTEXT_TOO_DEEP', undefined],
    ['a result of 33 levels', step({ result: nested(33) }), 'CONTEXT_TOO_DEEP', undefined],
    ['U+0000 in a value', step({ context: { a: { b: 'x\0' } } }), 'INVALID_TEXT', 'context.a.b'],
    ['U+0000 before a value', step({ context: { a: '\0x' } }), 'INVALID_TEXT', 'context.a'],
    ['half a surrogate pair in a value', step({ context: { a: '\ud83d' } }), 'INVALID_TEXT', 'context.a'],
    ['half a surrogate pair in a key', step({ context: { '\udc00': 1 } }), 'INVALID_TEXT', undefined],
    ['U+0000 in an error', step({ status: 'FAILED', error: ['\0'] }), 'INVALID_TEXT', 'error.0'],
    ['U+0000 in a service', step({ service: 'a\0' }), 'INVALID_TEXT', 'service'],
    ['half a surrogate pair in a name', step({ name: '\ud83d' }), 'INVALID_TEXT', 'name'],
    [
      'U+0000 in a sub-step',
      step({ subSteps: [{ name: 'a', context: { b: '\0' } }] }),
      'INVALID_TEXT',
      undefined,
    ],
    [
      'an unknown thread',
      step({ threadKey: undefined, threadId: randomUUID() }),
      'THREAD_NOT_FOUND',
      'threadId',
    ],
    [
      'a thread id that is none',
      step({ threadKey: undefined, threadId: 'x' }),
      'THREAD_NOT_FOUND',
      'threadId',
    ],
    ['both thread id and key', step({ threadId: randomUUID() }), 'BAD_USER_INPUT', 'threadId'],
    ['neither thread id nor key', step({ threadKey: null }), 'BAD_USER_INPUT', 'threadId'],
  ])('%s', async (_, input, code, path) => {
    const { errors, data, status } = await request(app, key, recordStep, { input })
    expect({ data, status }).toEqual({ data: null, status: 200 })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({
      message: expect.any(String),
      path: ['recordStep'],
      extensions: { code },
    })
    if (path) expect(errors[0]?.extensions.path).toBe(path)

    const batch = await request(app, key, recordSteps, { input: [input] })
    const refusal = { __typename: 'RecordStepError', code, message: errors[0]?.message }
    expect(batch.errors).toEqual([])
    expect(batch.data.recordSteps).toEqual([{ ...refusal, path: errors[0]?.extensions.path ?? null }])
  })

  test.each([0, -1, 3_601])('a lease of %s seconds', async (leaseSeconds) => {
    const input = { threadKey: 'order:1', name: 'charge', leaseSeconds }
    const { errors } = await request(app, key, claimStep, { input })
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', path: 'leaseSeconds' })
    const extendClaim = `mutation { extendClaim(claimToken: "${randomUUID()}", leaseSeconds: ${leaseSeconds}) { token } }`
    const extended = await request(app, key, extendClaim)
    expect(extended.errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test('a claim that nobody holds', async () => {
    for (const token of [randomUUID(), 'x']) {
      const extendClaim = `mutation { extendClaim(claimToken: "${token}", leaseSeconds: 60) { token } }`
      const { errors } = await request(app, key, extendClaim)
      expect(errors[0]?.extensions.code).toBe('CLAIM_NOT_FOUND')
    }
  })

  test('a batch of 501', async () => {
    const { errors, data } = await request(app, key, recordSteps, {
      input: Array.from({ length: 501 }, () => step()),
    })
    expect({ data, code: errors[0]?.extensions.code }).toEqual({ data: null, code: 'BATCH_TOO_LARGE' })
  })

  test.each<[object, string]>([
    [{ key: '' }, 'KEY_INVALID'],
    [{ label: 'a\0' }, 'INVALID_TEXT'],
    [{ refs: [{ key: 'a', value: '\ud83d' }] }, 'INVALID_TEXT'],
    [{ tags: ['\0'] }, 'INVALID_TEXT'],
    [
      {
        refs: [
          { key: 'a', value: '1' },
          { key: 'a', value: '2' },
        ],
      },
      'REF_CONFLICT',
    ],
  ])('a thread with %j', async (input, code) => {
    const { errors } = await request(app, key, startThread, { input: { key: 'order:1', ...input } })
    expect(errors[0]?.extensions.code).toBe(code)
  })

  test('a thread that is to be changed and is not there', async () => {
    for (const id of [randomUUID(), 'x', "'; drop table threads; --"]) {
      const change = `mutation ($id: ID!) {
        endThread(threadId: $id, status: COMPLETED) { id }
        addRefs(threadId: $id, refs: [{ key: "a", value: "b" }]) { id }
      }`
      const { errors } = await request(app, key, change, { id })
      expect(errors[0]?.extensions.code).toBe('THREAD_NOT_FOUND')
    }
  })
})

describe('a number that a double cannot hold as it is written', () => {
  const tokens = ['9007199254740993', '-9007199254740993', '0.1234567890123456789', '1e400', '1e-400']
  const fields = { context: 'context.a.0', result: 'result.a.0', error: 'error.a.0' }

  test.each(tokens)('%s in variables and in literals', async (token) => {
    for (const [field, path] of Object.entries(fields)) {
      const refusal = { code: 'UNSAFE_NUMBER', path }
      const variables = JSON.stringify({ input: step({ [field]: { a: ['TOKEN'] } }) }).replace(
        '"TOKEN"',
        token,
      )
      const sent = await post(app, key, `{"query":${JSON.stringify(recordStep)},"variables":${variables}}`)
      expect(sent.errors[0]?.extensions).toEqual(refusal)
      expect(sent.errors[0]?.message).toContain(token)

      const input = `{ threadKey: "order:1", name: "charge", status: SUCCESS, ${field}: { a: [${token}] } }`
      const literal = `mutation { recordStep(input: ${input}) { outcome } }`
      const spelled = await request(app, key, literal)
      expect(spelled.errors[0]?.extensions).toEqual(refusal)
    }
  })

  test('in the default of a variable, and in a variable within a literal', async () => {
    const input = '{ threadKey: "order:1", name: "charge", status: SUCCESS, context: { a: $a } }'
    const byDefault = `mutation ($a: JSON = 9007199254740993) { recordStep(input: ${input}) { outcome } }`
    expect((await request(app, key, byDefault)).errors[0]?.extensions.code).toBe('UNSAFE_NUMBER')

    const query = JSON.stringify(`mutation ($a: JSON) { recordStep(input: ${input}) { outcome } }`)
    const given = await post(app, key, `{"query":${query},"variables":{"a":9007199254740993}}`)
    expect(given.errors[0]?.extensions).toEqual({ code: 'UNSAFE_NUMBER', path: 'context.a' })
  })

  test('where a whole context is expected', async () => {
    const query = JSON.stringify(recordStep)
    const variables =
      '{"input":{"threadKey":"order:1","name":"charge","status":"SUCCESS","context":12345678901234567890}}'
    const { errors } = await post(app, key, `{"query":${query},"variables":${variables}}`)
    expect(errors[0]?.extensions).toEqual({ code: 'UNSAFE_NUMBER', path: 'context' })
  })

  test('where no JSON is expected it is refused in its own digits', async () => {
    const variables = '{"input":{"threadKey":"order:1","name":"a","leaseSeconds":12345678901234567890}}'
    const { errors } = await post(app, key, `{"query":${JSON.stringify(claimStep)},"variables":${variables}}`)
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', path: 'leaseSeconds' })
    expect(errors[0]?.message).toContain('"12345678901234567890"')
  })
})

describe('a call that does not fit the schema', () => {
  test.each<[object, string]>([
    [step({ status: 'DONE' }), 'status'],
    [step({ status: null }), 'status'],
    [step({ name: 1 }), 'name'],
    [step({ startedAt: 'yesterday' }), 'startedAt'],
    [step({ finishedAt: '2026-02-30T00:00:00Z' }), 'finishedAt'],
    [step({ subSteps: [{ name: 'a' }, { name: 'b', at: 0 }] }), 'subSteps[1].at'],
    [step({ idempotencyKey: { a: 1 } }), 'idempotencyKey'],
  ])('%j', async (input, path) => {
    const { errors, data, status } = await request(app, key, recordStep, { input })
    expect({ data, status }).toEqual({ data: null, status: 400 })
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', path })
  })

  test('a field that is not there, a name that is missing, no variables at all', async () => {
    for (const input of [step({ amount: 1 }), step({ name: undefined }), undefined]) {
      const { errors } = await request(app, key, recordStep, { input })
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
    }
  })

  test('more mistakes than anyone wants to read', async () => {
    const { errors } = await request(app, key, recordSteps, { input: Array.from({ length: 200 }, () => 'x') })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(errors.map(() => 'BAD_USER_INPUT'))
  })

  test.each([
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['mutation { recordStep(input: {}) { outcome } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'mutation { recordStep(input: { name: "a", context: { a: PAID } }) { outcome } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['', 'BAD_REQUEST'],
    ['subscription { attemptRecorded { id } }', 'BAD_REQUEST'],
    ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s', async (query, code) => {
    const { errors, status } = await request(app, key, query)
    expect({ status, code: errors[0]?.extensions.code }).toEqual({ status: 400, code })
  })
})

describe('a request that is too much', () => {
  const levels = 200_000
  const deep = `${'['.repeat(levels)}${']'.repeat(levels)}`

  test('200,000 levels in variables', async () => {
    const query = JSON.stringify(recordStep)
    const variables = JSON.stringify({ input: step({ context: 0 }) }).replace(
      '"context":0',
      `"context":{"a":${deep}}`,
    )
    const { errors } = await post(app, key, `{"query":${query},"variables":${variables}}`)
    expect(errors[0]?.extensions.code).toBe('CONTEXT_TOO_DEEP')
    const misplaced = await post(app, key, `{"query":${query},"variables":{"input":${deep}}}`)
    expect(misplaced.errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test.each([50, 1_000, 5_000, levels])('%s levels in literals', async (count) => {
    const context = `${'{a:'.repeat(count)}1${'}'.repeat(count)}`
    const input = `{ threadKey: "order:1", name: "charge", status: SUCCESS, context: ${context} }`
    const { errors } = await request(app, key, `mutation { recordStep(input: ${input}) { outcome } }`)
    expect(['CONTEXT_TOO_DEEP', 'GRAPHQL_PARSE_FAILED']).toContain(errors[0]?.extensions.code)
    const selection = await request(app, key, `${'{a'.repeat(count)}${'}'.repeat(count)}`)
    expect(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']).toContain(
      selection.errors[0]?.extensions.code,
    )
  })

  const refused = (answer: Answer, code: string) => {
    expect(answer.errors[0]?.extensions.code).toBe(code)
    expect(answer.status).toBe(400)
  }

  test('a query of 16 levels, in fragments or not, or with a circle of fragments', async () => {
    const deep = (times: number) =>
      `${'thread { steps(first: 1) { nodes { '.repeat(times)} id ${'} } } '.repeat(times)}`
    const step = `step(id: "${randomUUID()}")`
    for (const query of [
      `{ ${step} { ${deep(5)} } }`,
      `{ ${step} { ...a } } fragment a on Step { ${deep(5)} }`,
      `{ ${step} { ... on Step { ${deep(5)} } } }`,
    ]) {
      const answer = await request(app, key, query)
      refused(answer, 'GRAPHQL_VALIDATION_FAILED')
      expect(answer.errors[0]?.message).toContain('levels deep')
    }
    refused(
      await request(app, key, '{ threads { ...a } } fragment a on ThreadConnection { ...a }'),
      'GRAPHQL_VALIDATION_FAILED',
    )
  })

  test.each([
    '{ threads(first: 200) { nodes { steps(first: 1000) { nodes { id attempts(first: 1) { nodes { id } } } } } } }',
    'query ($n: Int) { threads(first: $n) { nodes { steps(first: $n) { nodes { attempts(first: $n) { nodes { id } } } } } } }',
    `{ ${Array.from({ length: 200 }, (_, i) => `t${i}: threads(first: 200) { nodes { refs { key } counts { calls } } }`).join(' ')} }`,
    '{ threads(first: 200) { ...f } } fragment f on ThreadConnection { nodes { steps { nodes { attempts { nodes { id } } } } } }',
    // Lists that may be longer than the largest page of others.
    'query ($n: Int) { threads(first: 200) { nodes { steps(first: $n) { nodes { id } } } } }',
    'mutation ($input: [RecordStepInput!]!) { recordSteps(input: $input) { ... on RecordStepPayload { step { attempts { nodes { id } } } } } }',
  ])('%s', async (query) => {
    const answer = await request(app, key, query)
    refused(answer, 'GRAPHQL_VALIDATION_FAILED')
    expect(answer.errors[0]?.message).toContain('objects')
  })

  test.each(['threads(first: 201)', 'threads(first: 0)', 'attempts(first: -1)', 'threads(first: null)'])(
    'a page of %s',
    async (field) => {
      const { errors } = await request(app, key, `{ ${field} { nodes { id } } }`)
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', path: 'first' })
    },
  )

  test.each(['x', '', 'MTphdHRlbXB0czox', "' or true --"])('the cursor %j', async (after) => {
    for (const field of ['threads', 'attempts']) {
      const query = `query ($after: String) { ${field}(after: $after) { nodes { id } } }`
      const { errors } = await request(app, key, query, { after })
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', path: 'after' })
    }
  })

  test('U+0000 in what is looked for', async () => {
    const queries = [
      'query ($t: String!) { lookup(text: $t) { matched } }',
      'query ($t: String) { thread(key: $t) { id } }',
      'query ($t: String) { threads(filter: { label: $t }) { nodes { id } } }',
      'query ($t: String) { threads(filter: { tag: $t, service: $t, stepName: $t }) { nodes { id } } }',
      'query ($t: String) { attempts(filter: { idempotencyKey: $t }) { nodes { id } } }',
    ]
    for (const query of queries) {
      const { errors } = await request(app, key, query, { t: 'a\0' })
      expect(errors[0]?.extensions.code).toBe('INVALID_TEXT')
    }
  })

  test('an id that is none finds nothing', async () => {
    for (const id of ['x', '', "' or true --", '\0']) {
      const query = 'query ($id: ID!) { thread(id: $id) { id } step(id: $id) { id } attempt(id: $id) { id } }'
      const { data, errors } = await request(app, key, query, { id })
      expect({ data, errors }).toEqual({ data: { thread: null, step: null, attempt: null }, errors: [] })
    }
  })
})
