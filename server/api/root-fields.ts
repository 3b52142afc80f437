import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode } from 'graphql';

/** The operation's root fields, wherever fragments hide them. */
export function rootNodes(operation: OperationDefinitionNode, document: DocumentNode): FieldNode[] {
  const seen = new Set<string>();
  const nodes = (set: OperationDefinitionNode['selectionSet']): FieldNode[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return nodes(selection.selectionSet);
      const name = selection.name.value;
      if (seen.has(name)) return [];
      seen.add(name);
      return document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name ? nodes(one.selectionSet) : [],
      );
    });
  return nodes(operation.selectionSet);
}

/** Their names. */
export const rootFields = (operation: OperationDefinitionNode, document: DocumentNode): string[] =>
  rootNodes(operation, document).map(({ name }) => name.value);
