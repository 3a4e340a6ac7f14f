import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../../packages/schema/schema.graphql',
  documents: ['queries/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    './queries/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        // Documents as plain strings keep the GraphQL parser out of the browser's bundle.
        documentMode: 'string',
        enumsAsTypes: true,
        // A field that was asked for is there, if only as null. Inputs may be left out.
        avoidOptionals: { field: true, object: true, inputValue: false, defaultValue: false },
        useTypeImports: true,
        strictScalars: true,
        scalars: { DateTime: 'string', JSON: 'unknown' },
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
      },
    },
  },
}

export default config
