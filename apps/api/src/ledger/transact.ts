import type { Sql } from './types.ts'

/** Does all of `work` or nothing. To its statements a transaction is what a pool is; the library's types tell them apart. */
export const transact = <Result>(sql: Sql, work: (tx: Sql) => Promise<Result>): Promise<Result> =>
  sql.begin((transaction) => work(transaction as unknown as Sql)) as Promise<Result>
