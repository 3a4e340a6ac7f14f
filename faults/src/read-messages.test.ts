import { expect, test } from 'vitest'
import { createMessageReader, readTexts } from './read-messages.ts'

function message(type: string, body: string): Buffer {
  const bytes = Buffer.alloc(5 + Buffer.byteLength(body))
  bytes.write(type, 0)
  bytes.writeInt32BE(bytes.length - 1, 1)
  bytes.write(body, 5)
  return bytes
}

test('messages are read however they were cut into packets', () => {
  const startup = message('?', 'user\0me\0').subarray(1)
  const sent = Buffer.concat([
    startup,
    message('P', 's1\0commit\0'),
    message('B', '\0s1\0'),
    message('S', ''),
  ])
  for (let size = 1; size <= sent.length; size++) {
    const read = createMessageReader()
    const messages = []
    for (let at = 0; at < sent.length; at += size) messages.push(...read(sent.subarray(at, at + size)))
    expect(messages.map(({ type }) => type)).toEqual(['', 'P', 'B', 'S'])
    expect(Buffer.concat(messages.map(({ bytes }) => bytes))).toEqual(sent)
    expect(messages.slice(1, 3).map(readTexts)).toEqual([
      ['s1', 'commit'],
      ['', 's1'],
    ])
  }
})
