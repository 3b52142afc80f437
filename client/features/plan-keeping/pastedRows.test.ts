import { describe, expect, it } from '@jest/globals';
import { EMPTY_ROW, pastedRows } from './pastedRows.js';

describe('rows from Excel', () => {
  it('go by the heads of their columns, in whatever order', () => {
    expect(
      pastedRows('序号\t完成时限\t任务名称\t责任单位\t配合部门\n1\t9月30日\t建设活动中心\t权益部\t教育局、民政局\n'),
    ).toEqual([
      { ...EMPTY_ROW, title: '建设活动中心', lead: '权益部', supporting: '教育局、民政局', dueOn: '9月30日' },
    ]);
  });

  it('without heads go by order', () => {
    expect(pastedRows('建设活动中心\t权益部\t教育局\t张三\t3月1日\t9月30日\t开工\t在城西')).toEqual([
      {
        title: '建设活动中心',
        lead: '权益部',
        supporting: '教育局',
        assignee: '张三',
        startsOn: '3月1日',
        dueOn: '9月30日',
        milestone: '开工',
        description: '在城西',
      },
    ]);
  });

  it('without heads may begin with their numbers', () => {
    expect(pastedRows('1\t办培训班\t权益部\n2\t建家长学校\t家儿部').map(({ title }) => title)).toEqual([
      '办培训班',
      '建家长学校',
    ]);
  });

  it('keep lines and quotes inside a cell, and no lines in a title', () => {
    expect(pastedRows('"办培训班\n两期"\t权益部\t\t\t\t\t\t"第一行\n第""二""行"')).toEqual([
      { ...EMPTY_ROW, title: '办培训班两期', lead: '权益部', description: '第一行\n第"二"行' },
    ]);
  });

  it('are separated by any end of line, and empty ones are left out', () => {
    expect(pastedRows('甲\r\n\r\n乙\r\t\t\n丙').map(({ title }) => title)).toEqual(['甲', '乙', '丙']);
  });

  it('lose nothing beyond the last column', () => {
    expect(pastedRows('甲\t\t\t\t\t\t\t说明\t还有').map(({ description }) => description)).toEqual(['说明\n还有']);
  });

  it('take a lone title for a task, even one that holds the word', () => {
    expect(pastedRows('落实重点任务').map(({ title }) => title)).toEqual(['落实重点任务']);
  });

  it.each(['', '\n\n', '\t\t'])('of %j are none', (text) => {
    expect(pastedRows(text)).toEqual([]);
  });
});
