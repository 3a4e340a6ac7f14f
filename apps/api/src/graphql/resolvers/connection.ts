import type { Page } from '../../ledger/index.ts'
import type {
  AttemptConnectionResolvers,
  StepConnectionResolvers,
  ThreadConnectionResolvers,
} from '../generated.ts'

/** A page, and how to count the whole list where that is asked for. */
export type Connection<Node> = Page<Node> & { count: () => Promise<number> }

/** A first page that has no next one tells by itself how long the list is. */
export const toConnection = <Node>(
  page: Page<Node>,
  after: string | null | undefined,
  count: () => Promise<number>,
): Connection<Node> => ({
  ...page,
  count: after == null && !page.hasNextPage ? async () => page.nodes.length : count,
})

const pageInfo = (page: Page<unknown>): Page<unknown> => page
const countUpTo10k = ({ count }: Connection<unknown>): Promise<number> => count()

export const threadConnection: ThreadConnectionResolvers = { pageInfo, countUpTo10k }
export const attemptConnection: AttemptConnectionResolvers = { pageInfo, countUpTo10k }
export const stepConnection: StepConnectionResolvers = { pageInfo }
