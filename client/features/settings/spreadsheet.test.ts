import { describe, expect, it } from '@jest/globals';
import { asText, rowsOf } from './spreadsheet.js';

const row = (login: string, name = '', department = '', roles = '') => ({ login, name, department, roles });

describe('pasted rows of accounts', () => {
  it.each([
    ['', []],
    ['\n  \n\t\n', []],
    ['wei\t韦丽芳\t权益部\t单位负责人', [row('wei', '韦丽芳', '权益部', '单位负责人')]],
    ['账号\t姓名\t单位\t角色\nwei\t韦丽芳', [row('wei', '韦丽芳')]],
    ['Login,Name\r\nwei,Wei Lifang,rights,head', [row('wei', 'Wei Lifang', 'rights', 'head')]],
    ['wei\t韦丽芳\t权益部\t单位负责人\t分管领导', [row('wei', '韦丽芳', '权益部', '单位负责人 分管领导')]],
    ['wei\t韦丽芳\t\t单位负责人、分管领导', [row('wei', '韦丽芳', '', '单位负责人、分管领导')]],
  ])('%j are read as they were meant', (text, rows) => expect(rowsOf(text)).toEqual(rows));

  it('come out of cells as they go in', () => {
    expect(rowsOf(asText([['wei', ' 韦\n丽芳 ', 'rights', 'head']]))).toEqual([
      row('wei', '韦 丽芳', 'rights', 'head'),
    ]);
  });
});
