import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { toastStyles, writePolicy } from './content-policy.ts'

const page = { nonce: 'abc', isExplorer: false, isDevelopment: false }

const rules = Object.fromEntries(
  writePolicy(page)
    .split('; ')
    .map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
)

test('scripts and styles need the nonce, and none of them may stand in an attribute or a text', () => {
  expect(rules['script-src']).toBe("'self' 'nonce-abc' 'strict-dynamic'")
  expect(rules['script-src-attr']).toBe("'none'")
  expect(rules['style-src-elem']).toBe(`'self' 'nonce-abc' ${toastStyles}`)
})

test('nobody frames a page, and it loads from, asks and sends forms to its own server alone', () => {
  expect(rules).toMatchObject({
    'default-src': "'self'",
    'connect-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  })
})

test('the explorer alone may write styles without a nonce', () => {
  expect(writePolicy({ ...page, isExplorer: true })).toContain("style-src-elem 'self' 'unsafe-inline';")
})

test('the styles of the toasts are those that sonner writes', async () => {
  const source = await readFile(createRequire(import.meta.url).resolve('sonner'), 'utf8')
  const written = source.match(/__insertCSS\(("(?:[^"\\]|\\.)*")\)/)?.[1] ?? ''
  const [empty, full] = ['', JSON.parse(written)].map((text) =>
    createHash('sha256').update(text).digest('base64'),
  )
  expect(toastStyles).toBe(`'sha256-${empty}' 'sha256-${full}'`)
})
