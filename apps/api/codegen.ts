import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../../packages/schema/schema.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'src/graphql/generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        avoidOptionals: { defaultValue: true },
        contextType: './context.ts#RequestContext',
        enumsAsTypes: true,
        immutableTypes: true,
        inputMaybeValue: 'T | null | undefined',
        mapperTypeSuffix: 'Model',
        mappers: {
          Attempt: '../ledger/index.ts#Attempt',
          AttemptConnection: './resolvers/connection.ts#Connection<AttemptModel>',
          AuditConnection: '../ledger/index.ts#Page<AuditEntryModel>',
          AuditEntry: '../access/list-audit-log.ts#AuditEntry',
          Claim: '../ledger/index.ts#Claim',
          Counts: '../ledger/index.ts#Counts',
          RecordStepPayload: '../ledger/index.ts#CallResult',
          Step: '../ledger/index.ts#Step',
          StepConnection: '../ledger/index.ts#Page<StepModel>',
          Thread: '../ledger/index.ts#Thread',
          ThreadConnection: './resolvers/connection.ts#Connection<ThreadModel>',
        },
        scalars: {
          DateTime: 'Date',
          ID: 'string',
          JSON: { input: '../ledger/index.ts#JsonValue', output: 'unknown' },
        },
        skipTypename: true,
        strictScalars: true,
        useTypeImports: true,
      },
    },
  },
}

export default config
