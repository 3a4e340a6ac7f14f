import { createAdapterFactory } from 'better-auth/adapters'
import { type Sql, transact } from '../../ledger/index.ts'

type Where = {
  field: string
  operator?: string | undefined
  value: unknown
  connector?: string | undefined
  mode?: string | undefined
}

type Values = Record<string, unknown>

const operators: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
}

/** better-auth's conditions, as far as those of its features that are turned on go. The others are refused. */
const conditionOn = (sql: Sql, where: readonly Where[] = []) => {
  const compare = ({ field, operator = 'eq', value, connector = 'AND', mode = 'sensitive' }: Where) => {
    if (connector !== 'AND' || mode !== 'sensitive') throw new Error('a condition of this kind is not known')
    const column = sql(field)
    if (value === null && operator === 'eq') return sql`${column} is null`
    if (value === null && operator === 'ne') return sql`${column} is not null`
    if (operator === 'in') return sql`${column} in ${sql(value as string[])}`
    const sign = operators[operator]
    if (!sign) throw new Error(`the operator ${operator} is not known`)
    return sql`${column} ${sql.unsafe(sign)} ${value as string}`
  }
  return where.reduce((all, each) => sql`${all} and ${compare(each)}`, sql`true`)
}

const operationsOn = (sql: Sql) => {
  const first = <Row>(rows: readonly unknown[]): Row | null => (rows[0] as Row | undefined) ?? null
  const change = (model: string, where: readonly Where[], values: unknown) => sql`
    /* signIn */
    update ${sql(model)} set ${sql(values as Values)} where ${conditionOn(sql, where)} returning *`
  const remove = (model: string, where: readonly Where[]) => sql`
    /* signIn */
    delete from ${sql(model)} where ${conditionOn(sql, where)} returning *`

  return {
    create: async <Row extends Values>({ model, data }: { model: string; data: Row }): Promise<Row> => {
      const [row] = await sql`/* signIn */ insert into ${sql(model)} ${sql(data as Values)} returning *`
      return row as unknown as Row
    },
    findOne: async <Row>({ model, where }: { model: string; where: Where[] }) =>
      first<Row>(
        await sql`/* signIn */ select * from ${sql(model)} where ${conditionOn(sql, where)} limit 1`,
      ),
    findMany: async <Row>({
      model,
      where,
      limit,
      sortBy,
      offset = 0,
    }: {
      model: string
      where?: Where[] | undefined
      limit: number
      sortBy?: { field: string; direction: 'asc' | 'desc' } | undefined
      offset?: number | undefined
    }) => {
      const order = sortBy
        ? sql`order by ${sql(sortBy.field)} ${sortBy.direction === 'asc' ? sql`asc` : sql`desc`}`
        : sql``
      const rows = await sql`
        /* signIn */
        select * from ${sql(model)} where ${conditionOn(sql, where)} ${order} limit ${limit} offset ${offset}`
      return rows as unknown as Row[]
    },
    update: async <Row>({ model, where, update }: { model: string; where: Where[]; update: Row }) =>
      first<Row>(await change(model, where, update)),
    updateMany: async ({ model, where, update }: { model: string; where: Where[]; update: Values }) =>
      (await change(model, where, update)).length,
    delete: async ({ model, where }: { model: string; where: Where[] }) => {
      await remove(model, where)
    },
    deleteMany: async ({ model, where }: { model: string; where: Where[] }) =>
      (await remove(model, where)).length,
    consumeOne: async <Row>({ model, where }: { model: string; where: Where[] }) =>
      first<Row>(
        await sql`
          /* signIn */
          delete from ${sql(model)}
          where id = (select id from ${sql(model)} where ${conditionOn(sql, where)} limit 1 for update)
          returning *`,
      ),
    count: async ({ model, where }: { model: string; where?: Where[] | undefined }) => {
      const [row] = await sql<{ count: number }[]>`
        /* signIn */
        select count(*)::integer as count from ${sql(model)} where ${conditionOn(sql, where)}`
      return row?.count ?? 0
    },
  }
}

type Factory = ReturnType<typeof createAdapterFactory>

/** better-auth on our own connections. The database makes the ids; names of columns are translated by the connection. */
export const postgresAdapter = (sql: Sql): Factory => {
  const factory: Factory = (options) =>
    createAdapterFactory({
      config: {
        adapterId: 'postgres',
        supportsNumericIds: false,
        supportsUUIDs: true,
        disableIdGeneration: true,
        transaction: (work) => transact(sql, (tx) => work(postgresAdapter(tx)(options))),
      },
      adapter: () => operationsOn(sql),
    })(options)
  return factory
}
