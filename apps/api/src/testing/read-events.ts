/** One message of an event stream; a comment, such as a sign of life, is not one. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads events whose shape its own query gives
export type StreamEvent = { event: string; data: any }

/** Reads the events of a stream one after another; ends when the server ends it. */
export async function* readEvents(response: Response): AsyncGenerator<StreamEvent> {
  if (!response.body) throw new Error('the answer has no body')
  let text = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const messages = text.split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) {
      const [, event] = /^event: (.+)$/m.exec(message) ?? []
      const [, data] = /^data: (.+)$/m.exec(message) ?? []
      if (event) yield { event, data: data ? JSON.parse(data) : null }
    }
  }
}
