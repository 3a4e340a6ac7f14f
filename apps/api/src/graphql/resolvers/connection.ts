import type { Page } from '../../ledger/index.ts'
import type {
  AttemptConnectionResolvers,
  StepConnectionResolvers,
  ThreadConnectionResolvers,
} from '../generated.ts'

/** A page, and how to count the whole list where that is asked for. */
export type Connection<Node> = Page<Node> & { count: () => Promise<number> }

const pageInfo = (page: Page<unknown>): Page<unknown> => page
const countUpTo10k = ({ count }: Connection<unknown>): Promise<number> => count()

export const threadConnection: ThreadConnectionResolvers = { pageInfo, countUpTo10k }
export const attemptConnection: AttemptConnectionResolvers = { pageInfo, countUpTo10k }
export const stepConnection: StepConnectionResolvers = { pageInfo }
