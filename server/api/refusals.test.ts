import { describe, expect, it } from '@jest/globals';
import { GraphQLError, getOperationAST, parse } from 'graphql';
import type { Attempt } from '../modules/refusal/refusal.rules.js';
import { attemptsOf, noteEach } from './refusals.js';

const refused = (path: string[], code: string) => new GraphQLError('No.', { path, extensions: { code } });

function attempts(text: string, variables: Record<string, unknown>, errors: GraphQLError[]): readonly Attempt[] {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return attemptsOf({ document, operation, variables }, { errors });
}

describe('what is kept of a refusal', () => {
  it('who it was about is found under another name, in a fragment, and written out', () => {
    const text = `mutation ($input: MoveTaskInput!) { first: moveTask(input: $input) { task { id } } ...Rest }
      fragment Rest on Mutation { issueNotice(input: { taskId: "b", message: "Secret" }) { notice { id } } }`;
    expect(
      attempts(text, { input: { taskId: 'a', note: 'Secret' } }, [
        refused(['first'], 'INVALID_TRANSITION'),
        refused(['issueNotice'], 'FORBIDDEN'),
      ]),
    ).toEqual([
      { operation: 'moveTask', code: 'INVALID_TRANSITION', words: 'No.', taskId: 'a' },
      { operation: 'issueNotice', code: 'FORBIDDEN', words: 'No.', taskId: 'b' },
    ]);
  });

  it.each(['CONFLICT', 'BAD_USER_INPUT', 'NOT_FOUND', 'RATE_LIMITED'])('nothing of %s', (code) => {
    expect(attempts('mutation { signOut { ok } }', {}, [refused(['signOut'], code)])).toEqual([]);
  });

  it('nothing of a query, nor of what could not be read of an answer', () => {
    expect(attempts('{ inbox { id } }', {}, [refused(['inbox'], 'FORBIDDEN')])).toEqual([]);
    expect(attempts('mutation { signOut { ok } }', {}, [refused(['signOut', 'ok'], 'FORBIDDEN')])).toEqual([]);
  });

  it.each([[{ taskId: 7 }], [null], ['text'], [[{ taskId: 'a' }]]])('an input of %j names nothing', (input) => {
    expect(
      attempts('mutation ($input: I!) { moveTask(input: $input) { id } }', { input }, [
        refused(['moveTask'], 'FORBIDDEN'),
      ]),
    ).toEqual([{ operation: 'moveTask', code: 'FORBIDDEN', words: 'No.' }]);
  });

  it('a refusal that cannot be kept is reported, and stays the refusal that it was', async () => {
    const reported: unknown[] = [];
    const attempt = { operation: 'moveTask', code: 'FORBIDDEN', words: 'No.' };
    const failure = new Error('disk full');
    await noteEach(
      [attempt],
      () => Promise.reject(failure),
      (_reference, error) => void reported.push(error),
    );
    expect(reported).toEqual([failure]);
  });
});
