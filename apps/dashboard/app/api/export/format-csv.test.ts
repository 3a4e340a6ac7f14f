import { describe, expect, test } from 'vitest'
import { parseExact } from '../../../queries/parse-exact.ts'
import { formatCsv } from './format-csv.ts'

describe('formatCsv', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a'])(
    'a spreadsheet reads %j as text',
    (text) => {
      expect(formatCsv([text]).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  test('text that is no formula stays as it is', () => {
    expect(formatCsv(['a=1', "it's", ' -1', 'ä🛒', '0'])).toBe("a=1,it's, -1,ä🛒,0\n")
  })

  test('a cell with a comma, a quote or a line end is quoted', () => {
    expect(formatCsv(['a,b', 'say "hi"', 'one\ntwo', 'one\rtwo'])).toBe(
      '"a,b","say ""hi""","one\ntwo","one\rtwo"\n',
    )
  })

  test('payloads are JSON in one cell, with each number as it was written', () => {
    const payload = parseExact('{"amount":9007199254740993,"rate":1.0,"items":[1,2]}')
    expect(formatCsv([payload, null, undefined, true, parseExact('1e400')])).toBe(
      '"{""amount"":9007199254740993,""rate"":1.0,""items"":[1,2]}",,,true,1e400\n',
    )
  })
})
