/// <reference types="jest" />
import { saidParts, seekingAt, stillMentioned, withCalled, withName } from './mentions.js';

const named = (...names: string[]) => names.map((name) => ({ name }));
const told = (body: string, ...names: string[]) =>
  saidParts(body, named(...names)).map(({ text, isMention }) => (isMention ? `[${text}]` : text));

describe('What was said is taken apart at whom it mentions', () => {
  test.each<[string, string[], string[]]>([
    ['请@教育局配合', ['教育局'], ['请', '[@教育局]', '配合']],
    ['@王芳芳 和 @王芳', ['王芳', '王芳芳'], ['[@王芳芳]', ' 和 ', '[@王芳]']],
    ['@教育局@卫健局', ['卫健局', '教育局'], ['[@教育局]', '[@卫健局]']],
    ['写信到a@b.cn', ['教育局'], ['写信到a@b.cn']],
    ['', ['教育局'], []],
  ])('%s', (body, names, parts) => {
    expect(told(body, ...names)).toEqual(parts);
  });

  test('whose name was taken out again is not mentioned, nor whose name is the beginning of another', () => {
    expect(stillMentioned('@王芳芳 请看', named('王芳', '王芳芳', '教育局'))).toEqual(named('王芳芳'));
  });
});

describe('A name that is being typed', () => {
  test.each<[string, { from: number; query: string } | undefined]>([
    ['@', { from: 0, query: '' }],
    ['请@教', { from: 1, query: '教' }],
    ['请＠教', { from: 1, query: '教' }],
    ['见\n@', { from: 2, query: '' }],
    ['写信到a@b', undefined],
    ['@教育局 请', undefined],
    ['没有', undefined],
  ])('%j', (text, seeking) => {
    expect(seekingAt(text, text.length)).toEqual(seeking);
  });

  test('counts up to the caret, wherever that stands', () => {
    expect(seekingAt('请@教配合', 3)).toEqual({ from: 1, query: '教' });
    expect(withName('请@教配合', { from: 1, query: '教' }, '教育局')).toEqual({ text: '请@教育局 配合', caret: 6 });
  });

  test('is replaced whole, and a space that stood there is not doubled', () => {
    expect(withName('请＠教 来', { from: 1, query: '教' }, '教育局')).toEqual({ text: '请@教育局 来', caret: 6 });
  });
});

describe('Whoever is chosen anew for a name takes the place of whom it meant before', () => {
  const fang = { id: '1', name: '王芳' };
  const namesake = { id: '2', name: '王芳' };
  const longer = { id: '3', name: '王芳芳' };
  const at = { from: 0, query: '王芳' };

  test('a namesake who was picked by mistake was told as well', () => {
    expect(withCalled('@王芳', at, [fang], namesake)).toEqual([namesake]);
  });

  test('whose name is the beginning of the one that was meant was told as well', () => {
    expect(withCalled('@王芳', at, [fang], longer)).toEqual([longer]);
    expect(withCalled('@王芳芳', { from: 0, query: '王芳芳' }, [fang], longer)).toEqual([longer]);
  });

  test('whoever is mentioned elsewhere too stays, and nobody is there twice', () => {
    expect(withCalled('@王芳 和@王芳', { from: 5, query: '王芳' }, [fang], namesake)).toEqual([fang, namesake]);
    expect(withCalled('@王芳 和@王', { from: 5, query: '王' }, [longer, fang], fang)).toEqual([fang]);
  });
});
