import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog } from './create-log.ts'

test('of an error its message and its code are logged, and those of its cause, but no value of a row', () => {
  const lines: string[] = []
  const destination = new Writable({
    write(line, _, done) {
      lines.push(String(line))
      done()
    },
  })
  const fault = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (key)=(a secret) already exists.',
    parameters: ['a secret'],
  })
  createLog('info', destination).error({ err: new Error('not written', { cause: fault }) }, 'internal error')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    msg: 'internal error',
    err: { message: 'not written', cause: { message: 'duplicate key', code: '23505' } },
  })
  expect(lines[0]).not.toContain('a secret')
})
