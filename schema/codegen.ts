import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the client: every .graphql file beside a feature becomes a typed constant. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['client/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'client/generated/': {
      preset: 'client',
      // Components read their fragments straight: a card is small and always shown whole.
      presetConfig: { fragmentMasking: false },
      config: {
        importExtension: '.js',
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
  },
};

export default config;
