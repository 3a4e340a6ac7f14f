import { createReader } from './measure-reads.ts'
import { median } from './report.ts'

type Api = Parameters<typeof createReader>[0]
type Threads = { threads: { pageInfo: { endCursor: string } } }

const repetitions = 30
const list = { filter: {}, first: 50 }

/** How much longer the API takes for the oldest page of the list than for the newest, asked in turn. */
export const compareLastPage = async (api: Api, began: Date): Promise<number> => {
  const { read, close } = createReader(api)
  const oldest = new Date(began.getTime() + 120_000).toISOString()
  const { threads } = await read<Threads>('Threads', {
    filter: { startedBefore: oldest },
    first: 1,
    after: null,
  })
  const time = async (after: string | null) => {
    const start = performance.now()
    await read('Threads', { ...list, after })
    return performance.now() - start
  }
  const first: number[] = []
  const last: number[] = []
  for (let turn = 0; turn < repetitions; turn++) {
    first.push(await time(null))
    last.push(await time(threads.pageInfo.endCursor))
  }
  await close()
  return median(last) / median(first)
}
