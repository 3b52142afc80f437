import {
  type FieldNode,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type Resolving = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema' | 'returnType'>;

/** Documents are parsed once and kept, so the same node comes back with every request of the same query. */
const found = new Map<string, WeakMap<FieldNode, ReadonlySet<string>>>();

/**
 * Names of the fields of an object type that are asked for anywhere beneath the field being resolved, whether
 * or not @include lets them through: what a list must read for its entries.
 */
export function fieldsAskedOf(typeName: string, info: Resolving): ReadonlySet<string> {
  const [node, ...others] = info.fieldNodes;
  // Selections that were merged from several places may be merged otherwise in another operation.
  if (!node || others.length > 0) return collect(typeName, info);
  const kept = found.get(typeName) ?? new WeakMap<FieldNode, ReadonlySet<string>>();
  found.set(typeName, kept);
  const names = kept.get(node) ?? collect(typeName, info);
  kept.set(node, names);
  return names;
}

function collect(typeName: string, { fieldNodes, fragments, schema, returnType }: Resolving): ReadonlySet<string> {
  const names = new Set<string>();
  function visit(selections: SelectionSetNode | undefined, parent: unknown): void {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
        if (isObjectType(parent) && parent.name === typeName && field) names.add(name);
        if (field) visit(selection.selectionSet, getNamedType(field.type));
        continue;
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      const condition = spread?.typeCondition?.name.value;
      visit(spread?.selectionSet, condition === undefined ? parent : schema.getType(condition));
    }
  }
  for (const node of fieldNodes) visit(node.selectionSet, getNamedType(returnType));
  return names;
}
