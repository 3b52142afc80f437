import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { ApiError, badInput } from '../errors.js';
import type { Texts } from '../texts.js';
import { largestPage } from './page.js';

/** A board of six columns with 200 cards each, everything on a card asked for, costs some 20,000. */
const mostObjects = 40_000;
const deepest = 14;
/** Fields and fragments, each as often as fragments repeat it: what the checks themselves have to walk through. */
const mostSelections = 5_000;

/** Argon2 is made to be slow: one of these a request is enough for anybody. */
const hashing: readonly string[] = ['signIn', 'changeOwnPassword', 'createAccount', 'resetPassword', 'importAccounts'];
const hashingCost = mostObjects * 0.6;

/** How many entries a list without a page size is reckoned to have. */
const usualList: Readonly<Record<string, number>> = {
  'Board.columns': 6,
  'Board.lanes': 60,
  'BoardLane.counts': 6,
  'Plan.savedFilters': 20,
  'Query.departments': 60,
  'Department.members': 5,
  'Department.milestones': 5,
  'Task.supportingDepartments': 5,
  'Query.accountImportPreview': 60,
  'Plan.items': 9,
  'Plan.milestones': 25,
  'PlanItem.milestones': 5,
  'OverdueSummary.departments': 60,
  'OverdueSummary.items': 9,
  'OverdueSummary.byBand': 4,
  'DepartmentOverdue.byBand': 4,
  'ItemOverdue.byBand': 4,
  'ProgressReport.attachments': 3,
  'Task.latestReports': 3,
  'Task.openInstructions': 2,
  'Task.viewerMoves': 5,
  'MentionChoices.departments': 60,
  'MentionChoices.users': 100,
  'Comment.mentions': 2,
  'Task.extensionRequests': 3,
  'Task.notices': 3,
  'InboxConnection.counts': 3,
  'SilentDepartments.departments': 60,
  'SilentDepartment.tasks': 5,
  'Digest.entries': 20,
  'WorkingYear.days': 40,
  'CreateTasksPayload.tasks': 50,
  'DealTaskPayload.tasks': 20,
  'TaskBatch.tasks': 20,
};

/** One for every object that the answer may hold; scalars come free. Page sizes count by their real value. */
const objects: ComplexityEstimator = ({ type, field, args, childComplexity, node }) => {
  if (type.name === 'Mutation' && hashing.includes(field.name)) return hashingCost;
  if (!node.selectionSet) return 0;
  const { first, last } = args;
  const size = typeof last === 'number' ? last : first;
  // A page larger than any may be is the resolver's to refuse, by name and before it reads; here it counts as one
  // that is just too large. nodes, edges and pageInfo of a connection are not lists of their own: the field with the size is.
  const many =
    typeof size === 'number'
      ? Math.min(Math.max(1, size), largestPage + 1)
      : (usualList[`${type.name}.${field.name}`] ?? 1);
  return many * (1 + childComplexity);
};

/** How deep the selections of an operation go, fragments followed; each fragment is measured once. */
function depthOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const measured = new Map<string, number>();
  function depth(selections: OperationDefinitionNode['selectionSet'] | undefined): number {
    return Math.max(
      0,
      ...(selections?.selections ?? []).map((selection) => {
        if (selection.kind === Kind.FIELD) return 1 + depth(selection.selectionSet);
        if (selection.kind === Kind.INLINE_FRAGMENT) return depth(selection.selectionSet);
        const name = selection.name.value;
        const known = measured.get(name) ?? depth(fragments.get(name)?.selectionSet);
        measured.set(name, known);
        return known;
      }),
    );
  }
  return depth(operation.selectionSet);
}

/** How many selections an operation comes to once its fragments are spread; each fragment is counted once. */
function sizeOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const counted = new Map<string, number>();
  function size(selections: OperationDefinitionNode['selectionSet'] | undefined): number {
    return (selections?.selections ?? []).reduce((sum, selection) => {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) return sum + 1 + size(selection.selectionSet);
      const name = selection.name.value;
      const known = counted.get(name) ?? size(fragments.get(name)?.selectionSet);
      counted.set(name, known);
      return sum + 1 + known;
    }, 0);
  }
  return size(operation.selectionSet);
}

/** Where in the variables GraphQL found the value that it could not take. */
function pathIn(message: string): string {
  const variable = /^Variable "\$(\w+)"/.exec(message)?.[1] ?? 'input';
  const at = / at "([\w.[\]]+)"/.exec(message)?.[1];
  const missing =
    /Field "(\w+)" of required type/.exec(message)?.[1] ?? /Field "(\w+)" is not defined/.exec(message)?.[1];
  return [at ?? variable, ...(missing ? [missing] : [])].join('.');
}

/** @throws ApiError BAD_USER_INPUT naming the fields whose values are not of the schema's types */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  texts: Texts,
): Record<string, unknown> {
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    { ...variables },
    { maxErrors: 20 },
  );
  if (!errors) return coerced;
  const fields = errors.map(({ message }) => ({ path: pathIn(message), message: texts.errors.shape }));
  throw new ApiError('BAD_USER_INPUT', `${texts.errors.shape} (${errors.map(({ message }) => message).join('; ')})`, {
    fields,
  });
}

/**
 * @throws ApiError QUERY_TOO_COMPLEX for an operation that is too deep, or too long, or whose answer could be
 * too large; BAD_USER_INPUT for an argument that a variable leaves empty
 */
export function checkComplexity(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  texts: Texts,
): void {
  if (depthOf(document, operation) > deepest) throw new ApiError('QUERY_TOO_COMPLEX', texts.errors.tooDeep);
  if (sizeOf(document, operation) > mostSelections) throw new ApiError('QUERY_TOO_COMPLEX', texts.errors.tooComplex);
  let cost = Number.POSITIVE_INFINITY;
  try {
    cost = getComplexity({
      schema,
      query: document,
      variables,
      estimators: [objects],
      ...(operation.name && { operationName: operation.name.value }),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // An argument that a variable leaves empty. Its cost is unknown, so the operation must not run.
    const path = /^Argument "(\w+)"/.exec(error.message)?.[1] ?? 'input';
    throw badInput([{ path, message: texts.errors.shape }]);
  }
  if (cost > mostObjects)
    throw new ApiError('QUERY_TOO_COMPLEX', texts.errors.tooComplex, { cost, limit: mostObjects });
}
