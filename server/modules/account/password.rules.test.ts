import { describe, expect, it } from '@jest/globals';
import { isLettersAlone, type PasswordFault, passwordFault } from './password.rules.js';

describe('a new password', () => {
  it.each<[string, PasswordFault | null]>([
    ['only-for-tests', null],
    ['summer 2022', null],
    ['落实工作2022年', null],
    ['short-1', 'TOO_SHORT'],
    ['', 'TOO_SHORT'],
    [`1${'x'.repeat(199)}`, null],
    [`1${'x'.repeat(200)}`, 'TOO_LONG'],
    ['lettersalone', 'ONE_KIND'],
    ['只有汉字也不行的密码', 'ONE_KIND'],
    ['20220915', 'ONE_KIND'],
    ['2022-09-15', 'ONE_KIND'],
    ['rights-2022', 'NAMES_LOGIN'],
    ['ＲＩＧＨＴＳ-2022', 'NAMES_LOGIN'],
    ['the-old-one-1', 'UNCHANGED'],
    ['ｔhe-old-one-1', 'UNCHANGED'],
    ['with\0zero-1', 'UNREADABLE'],
    ['half a pair \ud800 1', 'UNREADABLE'],
  ])('%j is judged %s', (password, fault) => {
    expect(passwordFault(password, { login: ' Rights', previous: 'the-old-one-1' })).toBe(fault);
  });

  it.each([
    ['office', true],
    ['王芳', true],
    ['', true],
    ['office1', false],
    ['of fice', false],
    ['of-fice', false],
  ])('%j is letters alone, and so never a password: %s', (text, expected) => {
    expect(isLettersAlone(text)).toBe(expected);
  });
});
