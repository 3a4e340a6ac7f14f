import { startOf } from './growth-fill.ts'
import type { Sample } from './growth-reads.ts'
import { createReader } from './measure-reads.ts'

type Api = Parameters<typeof createReader>[0]
type Page = { pageInfo: { endCursor: string } }

const count = 40

/** Threads from all over the ledger, with what a reader who came to them by the API would know. */
export const takeSamples = async (
  api: Api,
  { began, threads }: { began: Date; threads: number },
): Promise<Sample[]> => {
  const { read, close } = createReader(api)
  const samples: Sample[] = []
  for (let place = 0; place < count; place++) {
    const thread = Math.floor(((place + Math.random()) / count) * (threads - 1))
    const before = startOf(began, thread + 1).toISOString()
    const list = { first: 1, after: null }
    const page = await read<{ threads: Page & { nodes: { id: string }[] } }>('Threads', {
      ...list,
      filter: { startedBefore: before },
    })
    const calls = await read<{ attempts: Page & { nodes: { id: string; step: { id: string } }[] } }>(
      'Attempts',
      {
        ...list,
        filter: { recordedBefore: before },
      },
    )
    const [found] = page.threads.nodes
    const [call] = calls.attempts.nodes
    if (!found || !call) continue
    samples.push({
      thread,
      threadId: found.id,
      stepId: call.step.id,
      attemptId: call.id,
      threadsAfter: page.threads.pageInfo.endCursor,
      attemptsAfter: calls.attempts.pageInfo.endCursor,
    })
  }
  await close()
  return samples
}
