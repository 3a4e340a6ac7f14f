import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { findStage } from '../stage.ts'

const { apiUrl, apiKey, dataDir } = await findStage()

const image = '<img src=x onerror="window.hacked=1">'
const script = 'javascript:window.hacked=1//'
const formula = '=HYPERLINK("https://example.com";"click")'
/** Names a terminal's window, and colours what follows. Where control characters are allowed, that is. */
const escapes = '\u001b]0;hacked\u0007\u001b[31mred\u009b31m'

/** In every field that a caller controls. */
async function recordHostileCalls() {
  const mark = randomUUID()
  const key = `${image} ${mark}`
  const payload = { [image]: image, [script]: script, [formula]: formula, [escapes]: escapes }
  const thread = {
    key,
    label: `${formula} ${image} ${escapes}`,
    refs: [
      { key: image, value: `${script}${mark}` },
      { key: formula, value: escapes },
    ],
    tags: [image, script, formula],
    service: `${script} ${mark}`,
  }
  const step = {
    threadKey: key,
    name: `@${image}`,
    status: 'SUCCESS',
    idempotencyKey: `-${image} ${mark}`,
    context: payload,
    result: payload,
    error: payload,
    subSteps: [{ name: `+${image}`, context: payload }],
    executionId: `${image} ${mark}`,
    service: thread.service,
  }
  await ask('mutation ($input: StartThreadInput!) { startThread(input: $input) { created } }', {
    input: thread,
  })
  const recordStep = `mutation ($input: RecordStepInput!) {
    recordStep(input: $input) { outcome step { id thread { id } } attempt { id } }
  }`
  type Recorded = {
    recordStep: { outcome: string; step: { id: string; thread: { id: string } }; attempt: { id: string } }
  }
  await ask<Recorded>(recordStep, { input: step })
  const again = { ...step, executionId: `${script}${mark}`, result: { other: image } }
  await ask<Recorded>(recordStep, { input: again })
  const collision = { ...again, context: { ...payload, [image]: escapes } }
  const { recordStep: collided } = await ask<Recorded>(recordStep, { input: collision })
  expect(collided.outcome).toBe('COLLIDED')
  return {
    ...thread,
    ...step,
    stepId: collided.step.id,
    threadId: collided.step.thread.id,
    callId: collided.attempt.id,
  }
}

async function ask<Data>(query: string, variables: object) {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] }
  if (errors) throw new Error(errors[0]?.message)
  return data
}

/** That what looks like markup stands there as text, and that nothing of it lives. */
async function expectHarmless(page: Page) {
  await expect(page.getByText(/<img src=x/).first()).toBeVisible()
  const alive = await page.evaluate(() => ({
    hacked: 'hacked' in window,
    elements: [
      ...document.querySelectorAll('img[src=x], [onerror], [href^="javascript:" i], [src^="javascript:" i]'),
    ].map((element) => element.outerHTML),
  }))
  expect.soft({ address: page.url(), ...alive }).toEqual({ address: page.url(), hacked: false, elements: [] })
}

test('what a caller sends is text on every page, whatever it looks like', async ({ page }) => {
  test.slow()
  const hostile = await recordHostileCalls()
  const service = encodeURIComponent(hostile.service)
  const addresses = [
    `?q=${encodeURIComponent(hostile.key)}`,
    `/threads?service=${service}`,
    `/threads/${hostile.threadId}`,
    `/threads/${hostile.threadId}?step=${hostile.stepId}`,
    `/threads/${hostile.threadId}?attempt=${hostile.callId}`,
    `/attempts?service=${service}`,
    `/attempts?service=${service}&attempt=${hostile.callId}`,
    `/keys?key=${encodeURIComponent(hostile.idempotencyKey)}`,
    `/collisions/${hostile.callId}`,
  ]
  for (const address of addresses) {
    await page.goto(`/w/default${address}`)
    await expectHarmless(page)
  }
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('searchbox').fill(hostile.idempotencyKey)
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectHarmless(page)
})

test('a spreadsheet finds no formula in an export, and JSON Lines give back every byte', async ({ page }) => {
  const hostile = await recordHostileCalls()
  for (const list of ['threads', 'attempts', 'steps']) {
    const which =
      list === 'steps' ? `threadId=${hostile.threadId}` : `service=${encodeURIComponent(hostile.service)}`
    const [csv, jsonl] = await Promise.all(
      ['csv', 'jsonl'].map(async (format) => {
        const file = await page.request.get(`/api/export/default/${list}?${which}&format=${format}`)
        expect(file.status()).toBe(200)
        expect(file.headers()['content-disposition']).toContain('attachment')
        return file.text()
      }),
    )
    expect(csv).toContain('<img src=x')
    expect(csv).not.toMatch(/(^|[,\n]"?)[=+\-@]/)
    const text = JSON.stringify(
      (jsonl ?? '')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    )
    expect(text).toContain(JSON.stringify(hostile.service).slice(1, -1))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    expect(jsonl).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  }
})

test('the log has a line for each call, and no control character that a caller sent', async () => {
  const hostile = await recordHostileCalls()
  await ask('mutation ($input: RecordStepInput!) { recordStep(input: $input) { outcome } }', {
    input: { threadKey: hostile.threadKey, name: `${hostile.name}${escapes}`, status: 'SUCCESS' },
  }).catch(() => {})
  const log = await readFile(join(dataDir, 'api.log'), 'utf8')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  expect(log).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  for (const line of log.trim().split('\n')) expect(line).toMatch(/^\{.*\}$/)
})
