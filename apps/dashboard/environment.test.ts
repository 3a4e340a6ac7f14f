import { describe, expect, test } from 'vitest'
import { parseEnvironment } from './environment.ts'

describe('parseEnvironment', () => {
  test('the API is on this machine unless it is said where', () => {
    expect(parseEnvironment({ STEPLEDGER_API_KEY: 'k' })).toEqual({
      apiUrl: 'http://127.0.0.1:4000',
      apiKey: 'k',
    })
  })

  test('a slash at the end of the address makes no difference', () => {
    const variables = { STEPLEDGER_API_KEY: 'k', STEPLEDGER_API_URL: 'https://ledger.test/base/' }
    expect(parseEnvironment(variables).apiUrl).toBe('https://ledger.test/base')
  })

  test('every setting that is wrong is named', () => {
    expect(() => parseEnvironment({ STEPLEDGER_API_URL: 'ftp://x' })).toThrow(
      /STEPLEDGER_API_URL must be an http or https address.*STEPLEDGER_API_KEY is not set/,
    )
  })
})
