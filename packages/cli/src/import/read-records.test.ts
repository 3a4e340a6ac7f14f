import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCsv } from '../format-csv.ts'
import { mostBytes, readLines } from './read-lines.ts'
import { type CsvRecord, readRecords } from './read-records.ts'

async function* cut(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function read(text: string | Uint8Array, size = 7): Promise<CsvRecord[]> {
  const records: CsvRecord[] = []
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for await (const record of readRecords(readLines(cut(bytes, size)), ',')) records.push(record)
  return records
}

describe('records of CSV', () => {
  test('are what was written, however the bytes arrive', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '"', ',', '\n', '\r\n', 'a"b'))
    // A record that is blank as a whole is no record.
    const record = fc
      .array(cell, { minLength: 1, maxLength: 5 })
      .filter((cells) => cells.join('').trim() !== '')
    await fc.assert(
      fc.asyncProperty(fc.array(record), fc.integer({ min: 1, max: 20 }), async (records, size) => {
        // A byte order mark at the very beginning belongs to the file.
        fc.pre(!records[0]?.[0]?.startsWith('\uFEFF'))
        const found = await read(records.map((cells) => formatCsv(cells)).join(''), size)
        expect(found.map(({ cells }) => cells)).toEqual(records)
      }),
      { numRuns: 300 },
    )
  })

  test('know the line and the bytes at which they begin and end', async () => {
    const text = 'a,b\n\n"x\ny",2\r\n3,é'
    expect(await read(text)).toEqual([
      { number: 1, end: 4, bytes: 4, cells: ['a', 'b'] },
      { number: 3, end: 14, bytes: 9, cells: ['x\ny', '2'] },
      { number: 5, end: 18, bytes: 4, cells: ['3', 'é'] },
    ])
  })

  test.each([
    ['text behind a closing quote', '1,"a"b,2\n3,4\n'],
    ['a quote that is never closed', '1,"a\n3,4\n'],
    ['text behind a closing quote', '1,"a\n3,"4"\n'],
  ])('with %s cost one line', async (fault, text) => {
    const [bad, good, ...more] = await read(text)
    expect(bad).toMatchObject({ number: 1, fault, cells: [text.split('\n')[0]] })
    expect(good).toMatchObject({ number: 2, cells: ['3', '4'] })
    expect(more).toEqual([])
  })

  test('that are too long cost themselves, and do not fill the memory', async () => {
    const long = 'x'.repeat(2 * mostBytes)
    const [bad, good] = await read(`${long}\n3,4\n`, 65_536)
    expect(bad).toMatchObject({ number: 1, fault: 'longer than 512 KiB' })
    expect(bad?.cells[0]?.length).toBeLessThanOrEqual(mostBytes)
    expect(good).toMatchObject({ number: 2, cells: ['3', '4'], end: long.length + 5 })
  })

  test('with a quote that swallows the rest of a large file are given up', async () => {
    const records = await read(`1,"open\n${'y\n'.repeat(400_000)}`, 65_536)
    expect(records).toHaveLength(400_001)
    expect(records[0]).toMatchObject({ number: 1, fault: 'a quote that is never closed' })
  })
})
