import type { Query } from '../ledger/read-planned.ts'
import type { Sql } from '../ledger/types.ts'

type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: PlanNode[]
}

/** What a statement did: which tables it read whole, which indexes it used, how much it sorted and read. */
export type Explained = { seqScans: string[]; indexes: string[]; mostSorted: number; blocks: number }

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** Runs a statement, and tells how PostgreSQL went about it. */
export const explain = async (sql: Sql, query: Query): Promise<Explained> => {
  const rows = await sql`explain (analyze, buffers, timing off, format json) ${query}`.values()
  const [{ Plan: root }] = JSON.parse(String(rows[0]?.[0])) as [{ Plan: PlanNode }]
  const nodes = nodesOf(root)
  const isSort = ({ 'Node Type': type }: PlanNode) => type.includes('Sort')
  return {
    seqScans: nodes.flatMap((node) =>
      node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? []) : [],
    ),
    indexes: [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))].sort(),
    mostSorted: Math.max(
      0,
      ...nodes.filter(isSort).flatMap(({ Plans = [] }) => Plans.map((plan) => plan['Actual Rows'])),
    ),
    blocks: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
  }
}
