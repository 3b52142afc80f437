import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What arguments of that name are given; a required argument without one is a mistake of the test. */
export type Given = Readonly<Record<string, unknown>>;

export interface WrittenQuery {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Short lists keep what is asked for within the limits. */
const most = 8;

/** Writes each field of Query as a query of its own, with everything beneath it that can be asked for, so deep. */
export function everyQuery(schema: GraphQLSchema, given: Given, deepest: number): WrittenQuery[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.map((field) => {
    const variables: Record<string, unknown> = {};
    const declared: string[] = [];

    function argumentsOf(of: GraphQLField<unknown, unknown>): string {
      const written = of.args.flatMap((arg) => {
        const known = arg.name in given ? given[arg.name] : undefined;
        const [first] = isEnumType(getNamedType(arg.type)) && isNonNullType(arg.type) ? enumValues(arg.type) : [];
        const value = known ?? first ?? (arg.name === 'first' ? most : undefined);
        if (value === undefined) {
          if (isNonNullType(arg.type)) throw new Error(`the walk gives no ${of.name}(${arg.name})`);
          return [];
        }
        const variable = `v${declared.length}`;
        declared.push(`$${variable}: ${arg.type}`);
        variables[variable] = value;
        return [`${arg.name}: $${variable}`];
      });
      return written.length > 0 ? `(${written.join(', ')})` : '';
    }

    function selection(of: GraphQLField<unknown, unknown>, path: readonly string[]): string | null {
      const type = getNamedType(of.type);
      if (isLeafType(type)) return `${of.name}${argumentsOf(of)}`;
      if (!isObjectType(type) || path.length >= deepest || path.includes(type.name)) return null;
      const own = argumentsOf(of);
      const beneath = Object.values(type.getFields())
        // edges hold the same as nodes.
        .filter(({ name }) => name !== 'edges' || !('nodes' in type.getFields()))
        .flatMap((one) => selection(one, [...path, type.name]) ?? []);
      return `${of.name}${own} { __typename ${beneath.join(' ')} }`;
    }

    const body = selection(field, []) ?? '';
    const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
    return { name: field.name, query: `query ${head} { ${body} }`, variables };
  });
}

function enumValues(type: GraphQLField<unknown, unknown>['args'][number]['type']): string[] {
  const named = getNamedType(type);
  return isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
}
