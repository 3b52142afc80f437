import { expect, test } from '@jest/globals';
import { Role } from '../modules/account/account.rules.js';
import { addressesToOpen, isLoopback } from './addresses.js';
import { type Announcement, announce } from './announce.js';

const demonstration: Announcement = {
  addresses: ['http://127.0.0.1:4000'],
  accounts: [
    { login: 'office', name: '林静', roles: [Role.OFFICE] },
    { login: 'jyj', name: '周海', roles: ['DEPARTMENT_HEAD', 'LEADER'] },
  ],
  password: 'luoshi-demo',
  businessDate: '2022-09-15',
  isDemonstration: true,
};

test('the demonstration says where, who, with which password and on which day, in Chinese then English', () => {
  expect(announce(demonstration)).toBe(`落实已启动（演示数据，请勿用于正式工作）。
  地址：http://127.0.0.1:4000
  业务日期：2022-09-15
  演示账号（密码均为 luoshi-demo）：
    office  林静  办公室
    jyj     周海  部门负责人、分管领导
  按 Ctrl+C 停止。

Luoshi is running (demonstration data: not for real work).
  Address: http://127.0.0.1:4000
  Business date: 2022-09-15
  Demonstration accounts (the password of each is luoshi-demo):
    office  林静  office
    jyj     周海  department head, leader
  Ctrl+C stops it.`);
});

test('a password that would not open the accounts is not printed', () => {
  const text = announce({ ...demonstration, password: undefined });
  expect(text).not.toContain('luoshi-demo');
  expect(text).toMatch(/创建演示数据时设置的密码[\s\S]*set when they were created/);
});

test('a real installation shows its first admin once, and no accounts', () => {
  const firstAdmin = { login: 'admin', password: 'Kx7-mm2-Pq9' };
  const real: Announcement = { ...demonstration, isDemonstration: false, password: undefined, firstAdmin };
  const text = announce(real);
  expect(text).toMatch(
    /只显示这一次[\s\S]*登录名：admin\n {4}密码：Kx7-mm2-Pq9[\s\S]*shown this once[\s\S]*Password: Kx7-mm2-Pq9/,
  );
  expect(text).not.toContain('林静');
  expect(announce({ ...real, firstAdmin: undefined })).not.toMatch(/密码|Password/);
});

test.each([
  ['127.0.0.1', undefined, 'http://127.0.0.1:4000'],
  ['::1', undefined, 'http://[::1]:4000'],
  ['0.0.0.0', undefined, 'http://localhost:4000'],
  ['127.0.0.1', 'https://luoshi.example.cn', 'https://luoshi.example.cn'],
])('listening on %s with PUBLIC_URL %s, people open %s', (host, publicUrl, first) => {
  expect(addressesToOpen({ host, port: 4000, publicUrl })[0]).toBe(first);
});

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['LOCALHOST', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.0.0.1.example.cn', false],
  ['10.0.0.1', false],
])('only this machine reaches %s: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
