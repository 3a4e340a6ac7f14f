import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../schema/schema.graphql',
  generates: {
    'src/graphql/generated.ts': {
      plugins: ['typescript'],
      config: {
        enumsAsTypes: true,
        skipTypename: true,
        immutableTypes: true,
        avoidOptionals: { field: true },
        inputMaybeValue: 'T | undefined',
        scalars: {
          ID: 'string',
          DateTime: 'string',
          JSON: { input: 'unknown', output: '../copy-json.ts#JsonValue' },
        },
        strictScalars: true,
        useTypeImports: true,
      },
    },
  },
}

export default config
