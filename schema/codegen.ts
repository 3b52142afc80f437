import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Typed documents for the client. What a .graphql file asks becomes constants in a file beside it, so that a page's
 * script carries its own questions and nobody else's; the types, which no script carries, are in one file for all.
 */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['client/**/*.graphql'],
  generates: {
    'client/generated/graphql.ts': {
      plugins: ['typescript-operations'],
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        strictScalars: true,
        scalars: { ID: 'string', LocalDate: 'string', DateTime: 'string' },
        nonOptionalTypename: false,
        skipTypeNameForRoot: true,
        arrayInputCoercion: false,
        avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
      },
    },
    'client/': {
      preset: 'near-operation-file',
      presetConfig: {
        baseTypesPath: 'generated/graphql.ts',
        importTypesNamespace: 'Types',
        extension: '.generated.ts',
      },
      plugins: ['typed-document-node'],
      config: {
        importOperationTypesFrom: 'Types',
        importExtension: '.js',
        useTypeImports: true,
        documentMode: 'documentNodeImportFragments',
        dedupeFragments: true,
      },
    },
  },
};

export default config;
