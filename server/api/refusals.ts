import { type ExecutionResult, OperationTypeNode, valueFromASTUntyped } from 'graphql';
import { z } from 'zod';
import { type Attempt, isKept } from '../modules/refusal/refusal.rules.js';
import type { Execution, Report } from './execute.js';
import { rootNodes } from './root-fields.js';

/** What of an input says what it is about. Nothing else of it is looked at. */
const idsForm = z
  .object({
    taskId: z.string().optional(),
    requestId: z.string().optional(),
    planId: z.string().optional(),
    itemId: z.string().optional(),
    milestoneId: z.string().optional(),
  })
  .catch({});

/** The changes of this operation that were refused, not what could not be read of their answers. */
export function attemptsOf(
  { operation, document, variables }: Pick<Execution, 'operation' | 'document' | 'variables'>,
  result: ExecutionResult,
): readonly Attempt[] {
  if (operation.operation !== OperationTypeNode.MUTATION) return [];
  const nodes = rootNodes(operation, document);
  return (result.errors ?? []).flatMap(({ message, path, extensions }): Attempt[] => {
    const node = nodes.find(({ name, alias }) => path?.length === 1 && (alias ?? name).value === path[0]);
    if (!node || !isKept(extensions.code)) return [];
    const input = node.arguments?.find(({ name }) => name.value === 'input');
    const ids = idsForm.parse(input ? valueFromASTUntyped(input.value, variables) : {});
    return [{ ...ids, operation: node.name.value, code: extensions.code, words: message }];
  });
}

/** Best effort: where it fails, the person still hears why they were refused. */
export async function noteEach(
  attempts: readonly Attempt[],
  note: (attempt: Attempt) => Promise<void>,
  report: Report,
): Promise<void> {
  for (const attempt of attempts) {
    try {
      await note(attempt);
    } catch (error) {
      report('----', error);
    }
  }
}

/** Keeps what of this operation was refused, once nothing of it is open in the database any more. */
export async function noteRefusals(execution: Execution, result: ExecutionResult, report: Report): Promise<void> {
  const { services, signedIn } = execution.context;
  if (!signedIn) return;
  const note = (attempt: Attempt) => services.refusals.note(signedIn.accountId, attempt);
  await noteEach(attemptsOf(execution, result), note, report);
}
