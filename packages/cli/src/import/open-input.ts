import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { codeOf, Failure, messageOf } from '../failure.ts'

export interface Source {
  chunks: AsyncIterable<Uint8Array>
  /** In bytes; undefined where only its end will tell. */
  size: number | undefined
}

/** Opens a file, or standard input as `-`. Ends quietly when the signal is aborted. */
export async function openInput(file: string, signal: AbortSignal): Promise<Source> {
  if (file === '-') return { chunks: readChunks(process.stdin, signal), size: undefined }
  try {
    const stats = await stat(file)
    const size = stats.isFile() ? stats.size : undefined
    return { chunks: readChunks(createReadStream(file), signal), size }
  } catch (error) {
    throw new Failure(describeReadFault(error))
  }
}

async function* readChunks(stream: Readable, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const stop = () => stream.destroy()
  signal.addEventListener('abort', stop)
  try {
    for await (const chunk of stream) yield chunk
  } catch (error) {
    if (!signal.aborted) throw new Failure(describeReadFault(error))
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function describeReadFault(error: unknown): string {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read',
  }
  return `cannot read the input: ${reasons[codeOf(error) ?? ''] ?? messageOf(error)}`
}
