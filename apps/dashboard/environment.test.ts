import { describe, expect, test } from 'vitest'
import { parseEnvironment } from './environment.ts'

describe('parseEnvironment', () => {
  test('the API and the readers are on this machine unless it is said where', () => {
    expect(parseEnvironment({})).toEqual({
      apiUrl: 'http://127.0.0.1:4000',
      publicUrl: new URL('http://localhost:3000'),
    })
    expect(parseEnvironment({ PORT: '3100' }).publicUrl.origin).toBe('http://localhost:3100')
    expect(parseEnvironment({ PORT: '3100', STEPLEDGER_URL: 'https://ledger.test' }).publicUrl.origin).toBe(
      'https://ledger.test',
    )
  })

  test('a slash at the end of the address makes no difference', () => {
    const variables = { STEPLEDGER_API_URL: 'https://ledger.test/base/' }
    expect(parseEnvironment(variables).apiUrl).toBe('https://ledger.test/base')
  })

  test('every setting that is wrong is named', () => {
    expect(() => parseEnvironment({ STEPLEDGER_API_URL: 'ftp://x', STEPLEDGER_URL: 'ledger.test' })).toThrow(
      /STEPLEDGER_API_URL must be an http or https address.*STEPLEDGER_URL must be an http or https address/,
    )
  })
})
