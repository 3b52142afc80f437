/// <reference types="jest" />
import { type Mentioned, restOf } from './commentDraft.js';

const mentioned = (id: string, name: string): Mentioned => ({ kind: 'user', id, name });

describe('What is left to be said when a comment was taken', () => {
  const chosen = [mentioned('1', '王芳'), mentioned('2', '韦丽')];

  test('nothing, where nothing was typed meanwhile', () => {
    expect(restOf({ body: ' 请@王芳 看。\n', chosen }, '请@王芳 看。')).toEqual({ body: '', chosen: [] });
  });

  test('words typed while it was being sent were lost', () => {
    expect(restOf({ body: '请@王芳 看。\n再请@韦丽 看', chosen }, '请@王芳 看。')).toEqual({
      body: '再请@韦丽 看',
      chosen: [mentioned('2', '韦丽')],
    });
  });

  test('words changed while it was being sent stay whole', () => {
    const changed = { body: '急：请@王芳 看。', chosen };
    expect(restOf(changed, '请@王芳 看。')).toEqual(changed);
  });
});
