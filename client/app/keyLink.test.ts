/// <reference types="jest" />
import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { Observable } from 'rxjs';
import { keyLink } from './keyLink.js';

const change = gql`mutation Change($input: String!) { change(input: $input) { id } }`;
const error = (code: string) => ({ data: null, errors: [{ message: code, extensions: { code } }] });

/** A server that gives these answers one after the other; null is a line that breaks. */
function clientOf(answers: readonly (object | null)[]) {
  const keys: (string | undefined)[] = [];
  const transport = new ApolloLink((operation) => {
    const answer = answers[keys.length];
    keys.push(operation.getContext().headers?.['Idempotency-Key']);
    return new Observable((observer) => {
      if (!answer) return observer.error(new TypeError('the line broke'));
      observer.next(answer);
      observer.complete();
    });
  });
  const client = new ApolloClient({ link: ApolloLink.from([keyLink, transport]), cache: new InMemoryCache() });
  const send = (input: string, headers: Record<string, string> = {}) =>
    client.mutate({ mutation: change, variables: { input }, context: { headers } }).catch(() => undefined);
  return { client, keys, send };
}
const done = { data: { change: { __typename: 'Changed', id: '1' } } };

describe('The key of a change', () => {
  test('is the same after a broken line, and another once the server has answered', async () => {
    const { keys, send } = clientOf([null, null, done, done]);
    for (const input of ['a', 'a', 'a', 'a']) await send(input);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect([keys[1], keys[2]]).toEqual([keys[0], keys[0]]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  test('is another for other words, and after a refusal', async () => {
    const { keys, send } = clientOf([null, null, error('CONFLICT'), done]);
    for (const input of ['b', 'c', 'b', 'b']) await send(input);
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  test('outlives a session that ended in between', async () => {
    const { keys, send } = clientOf([null, error('UNAUTHENTICATED'), done]);
    for (const input of ['d', 'd', 'd']) await send(input);
    expect(new Set(keys).size).toBe(1);
  });

  test('is left to whoever gives one, and reading has none', async () => {
    const { client, keys, send } = clientOf([done, { data: { today: '2022-09-15' } }]);
    await send('e', { 'Idempotency-Key': 'of a report that waited' });
    await client.query({ query: gql`{ today }` });
    expect(keys).toEqual(['of a report that waited', undefined]);
  });
});
