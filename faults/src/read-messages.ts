export interface Message {
  /** A letter of PostgreSQL's protocol, or empty for the first message, which has none. */
  type: string
  bytes: Buffer
}

/** Takes what a client sends to PostgreSQL apart into messages, however it was cut into packets. */
export function createMessageReader() {
  let rest = Buffer.alloc(0)
  let begun = false

  return function read(packet: Buffer): Message[] {
    rest = Buffer.concat([rest, packet])
    const messages: Message[] = []
    for (;;) {
      const head = begun ? 1 : 0
      if (rest.length < head + 4) return messages
      const length = head + rest.readInt32BE(head)
      if (rest.length < length) return messages
      messages.push({ type: begun ? String.fromCharCode(rest[0] ?? 0) : '', bytes: rest.subarray(0, length) })
      rest = rest.subarray(length)
      begun = true
    }
  }
}

/** The texts at the head of a Parse (name, statement) or a Bind (portal, name). */
export function readTexts({ bytes }: Message): [string, string] {
  const first = bytes.indexOf(0, 5)
  const second = bytes.indexOf(0, first + 1)
  return [bytes.toString('utf8', 5, first), bytes.toString('utf8', first + 1, second)]
}
